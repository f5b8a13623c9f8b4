import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { readCaseCode } from "#core/text/case-code";
import { Button } from "#ui/button/view";
import { CardLink } from "#ui/card/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { casePath } from "../case-link.ts";
import { messages } from "./messages.ts";
import { stepPath } from "./report/report-paths.ts";

/** Where everything about feedback begins: send, follow by code or phone, read what others were answered. */
export async function showFront({ locale, query }: PageRequest): Promise<PageAnswer> {
  const typed = (query["ma"] ?? "").slice(0, 40);
  const code = readCaseCode(typed);
  if (code !== undefined) return redirect(casePath(code));
  const text = messages[locale];
  const wrong = typed !== "";
  const errors = wrong ? [{ field: "ma", sentence: text.codeWrong }] : [];
  const main = (
    <div class="stack wide">
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <div class="four">
        <CardLink href={stepPath("loai")} title={text.start} text={text.startText} />
        <CardLink href="/phan-anh/cua-toi" title={text.mine} text={text.mineText} />
        <CardLink href="/hoi-dap" title={text.answersTitle} text={text.answersText} />
      </div>
      <form method="get" action="/phan-anh" class="narrow stack">
        <h2>{text.byCode}</h2>
        <TextField
          name="ma"
          label={text.code}
          hint={text.codeHint}
          error={wrong ? text.codeWrong : undefined}
          value={typed}
          inputMode="numeric"
          width={12}
          maxLength={40}
        />
        <p>
          <Button kind="quiet">{text.open}</Button>
        </p>
      </form>
    </div>
  );
  return page(text.title, main, { section: "cases", ...(wrong ? { status: 422 } : {}) });
}
