import { fill } from "#core/text/fill";
import { openOwn, type Own } from "#features/dossiers";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { ChoiceField, ChoicesField, LongTextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { messages } from "./messages.ts";
import { rateDossier } from "./rate-dossier.ts";
import { changeableDays, levels, reasons } from "./rating.ts";
import { findRating } from "./rating-store.ts";

async function showRating(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "danh-gia");
  return "own" in opened ? drawRating(request, opened.own) : opened.answer;
}

async function sendRating(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "danh-gia");
  if (!("own" in opened)) return opened.answer;
  const { own } = opened;
  const { body, locale } = request;
  const { code } = own.dossier.head;
  const typed: Typed = {
    level: typeof body["level"] === "string" ? body["level"] : "",
    reasons: [body["reasons"] ?? []].flat(),
    text: typeof body["text"] === "string" ? body["text"] : "",
  };
  const outcome = await execute(rateDossier, own.acting, { code, ...typed });
  if (outcome.kind === "done") return redirect(`/danh-gia/${code}?xong=1`);
  if (outcome.kind === "refused") {
    const field = outcome.refusal.code === "satisfaction.no_reason" ? "reasons" : "";
    return drawRating(request, own, { typed, errors: [{ field, sentence: request.say(outcome.refusal) }] });
  }
  const errors = outcome.problems.map((problem) => ({
    field: problem.field.split(".")[0] ?? "",
    sentence: problem.field === "level" ? messages[locale].chooseLevel : request.sayProblem(problem),
  }));
  return drawRating(request, own, { typed, errors });
}

type Typed = { readonly level: string; readonly reasons: readonly string[]; readonly text: string };
type Wrong = { readonly typed: Typed; readonly errors: readonly FieldError[] };

async function drawRating(request: PageRequest, { dossier }: Own, wrong?: Wrong): Promise<PageAnswer> {
  const { acting, locale } = request;
  const { code, provinceCode } = dossier.head;
  const text = messages[locale];
  const given = await findRating(acting.db, { provinceCode, dossierCode: code });
  const shown: Typed = wrong?.typed ?? {
    level: given ? String(given.level) : "",
    reasons: given?.reasons ?? [],
    text: given?.text ?? "",
  };
  const errors = wrong?.errors ?? [];
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={errors} locale={locale} />
      {request.query["xong"] === "1" && given && (
        <Banner kind="done">{fill(text.thanks, { days: changeableDays })}</Banner>
      )}
      <div class="stack tight">
        <small>{fill(text.dossier, { code })}</small>
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </div>
      <KeyedForm formKey={request.formKey()} action={`/danh-gia/${code}`}>
        <ChoiceField
          name="level"
          label={text.question}
          error={errorOf(errors, "level")}
          value={shown.level}
          choices={Object.values(levels)
            .toReversed()
            .map((level) => ({ value: String(level), label: text.levels[level] }))}
        />
        <ChoicesField
          name="reasons"
          label={text.why}
          error={errorOf(errors, "reasons")}
          values={shown.reasons}
          choices={reasons.map((reason) => ({ value: reason, label: text.reasons[reason] }))}
        />
        <LongTextField
          name="text"
          label={text.text}
          hint={text.textHint}
          error={errorOf(errors, "text")}
          value={shown.text}
          rows={3}
        />
        <p class="row">
          <Button>{given ? text.change : text.send}</Button>
          <a href={`/theo-doi/${code}`}>{text.back}</a>
        </p>
      </KeyedForm>
    </div>
  );
  return page(text.title, main, { section: "track", ...(errors.length > 0 ? { status: 422 } : {}) });
}

export const satisfactionPortal: readonly PageRoute[] = [
  { method: "GET", path: "/danh-gia/:code", handle: showRating },
  { method: "POST", path: "/danh-gia/:code", handle: sendRating },
];
