import { fill } from "#core/text/fill";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { LongTextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { withdrawDossier } from "../../acts/withdraw-dossier.ts";
import { messages } from "./messages.ts";
import { presentPlace } from "../../present-dossier.ts";
import { one } from "../place-field.tsx";
import { openOwn, type Own } from "./open-own.ts";

const fieldName = "reason";

export async function showWithdraw(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "rut");
  return "own" in opened ? drawWithdraw(request, opened.own) : opened.answer;
}

export async function sendWithdraw(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "rut");
  if (!("own" in opened)) return opened.answer;
  const { own } = opened;
  const { code } = own.dossier.head;
  const reason = one(request.body, fieldName);
  const outcome = await execute(withdrawDossier, own.acting, { code, reason });
  if (outcome.kind === "done") return redirect(`/theo-doi/${code}?xong=rut`);
  if (outcome.kind === "refused")
    return drawWithdraw(request, own, { sentence: request.say(outcome.refusal), reason, status: 409 });
  const [problem] = outcome.problems;
  const isTooLong = problem?.problem === "too_long";
  const sentence = isTooLong ? request.sayProblem(problem) : messages[request.locale].withdrawReasonShort;
  return drawWithdraw(request, own, { sentence, reason, status: 422 });
}

type Wrong = { readonly sentence: string; readonly reason: string; readonly status: number };

async function drawWithdraw(request: PageRequest, { dossier }: Own, wrong?: Wrong): Promise<PageAnswer> {
  const { locale } = request;
  const text = messages[locale];
  const { code } = dossier.head;
  const office = (await presentPlace(request.acting, dossier.state.returnOrganisation)).name[locale];
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={wrong ? [{ field: fieldName, sentence: wrong.sentence }] : []} locale={locale} />
      <div class="stack tight">
        <small>{fill(text.dossier, { code })}</small>
        <h1>{text.withdrawTitle}</h1>
        <p>{fill(text.withdrawLead, { office })}</p>
      </div>
      <KeyedForm formKey={request.formKey()} action={`/ho-so/${code}/rut`}>
        <LongTextField
          name={fieldName}
          label={text.withdrawReason}
          value={wrong?.reason}
          error={wrong?.sentence}
          rows={3}
        />
        <p class="row">
          <Button kind="danger">{text.withdrawButton}</Button>
          <a href={`/theo-doi/${code}`}>{text.keepDossier}</a>
        </p>
      </KeyedForm>
    </div>
  );
  return page(text.withdrawTitle, main, { section: "track", ...(wrong ? { status: wrong.status } : {}) });
}
