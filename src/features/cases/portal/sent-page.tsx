import { readCaseCode } from "#core/text/case-code";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { ButtonLink } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { casePath } from "../case-link.ts";
import { messages } from "./messages.ts";

/** The code, large enough to copy down, and where to follow. */
export async function showSent({ locale, query }: PageRequest): Promise<PageAnswer> {
  const code = readCaseCode((query["ma"] ?? "").slice(0, 40));
  if (code === undefined) return missing();
  const text = messages[locale];
  const main = (
    <div class="narrow stack wide">
      <h1>{text.sentTitle}</h1>
      <Card title={text.sentCode}>
        <p>
          <strong class="code">{code}</strong>
        </p>
        <p>{text.sentKeep}</p>
      </Card>
      <p>
        <ButtonLink href={casePath(code)}>{text.followHere}</ButtonLink>
      </p>
    </div>
  );
  return page(text.sentTitle, main, { section: "cases" });
}
