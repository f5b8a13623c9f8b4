import { fill } from "#core/text/fill";
import { storeUpload } from "#features/documents";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { ErrorSummary, type FieldError } from "#ui/error-summary/view";
import { KeyedForm } from "#ui/form-key/view";
import type { Attachment } from "../../model/case.ts";
import { messages } from "../messages.ts";
import { one } from "../one.ts";
import { drawCheck, sendReport } from "./check-page.tsx";
import { draftCookie, keepReportDraft, readReportDraft, type ReportDraft } from "./report-draft.ts";
import { checkStepId, stepPath } from "./report-paths.ts";
import type { ReportStep } from "./report-step.ts";
import { mostLetters } from "./most-letters.ts";
import { reportSteps } from "./steps.tsx";

const stepOf = ({ params }: PageRequest): ReportStep | undefined => reportSteps.find(({ id }) => id === params["step"]);

/** A page of the form, or where everything is looked over. Whoever skipped a page is led back to it. */
export async function showReportStep(request: PageRequest): Promise<PageAnswer> {
  const draft = await readReportDraft(request);
  if (request.params["step"] === checkStepId) {
    const open = reportSteps.find(({ lacks }) => lacks(draft.answers).length > 0);
    return open ? redirect(stepPath(open.id)) : drawCheck(request, draft);
  }
  const step = stepOf(request);
  return step ? drawStep(request, step, { draft, errors: [] }) : missing();
}

/** Keeps what was typed, whatever is wrong with it, and goes on where nothing is. */
export async function sendReportStep(request: PageRequest): Promise<PageAnswer> {
  const draft = await readReportDraft(request);
  if (request.params["step"] === checkStepId) return sendReport(request, draft);
  const step = stepOf(request);
  if (!step) return missing();
  const { files, errors: refused } = step.files ? await takeFiles(request, draft) : { files: draft.files, errors: [] };
  const typed = Object.fromEntries(step.fields.map((name) => [name, one(request.body, name)]));
  const next: ReportDraft = { ...draft, files, answers: { ...draft.answers, ...typed } };
  await keepReportDraft(request, next);
  const tooLong = step.fields.filter((name) => (typed[name]?.length ?? 0) > mostLetters(name));
  const errors = [
    ...refused,
    ...tooLong.map((field) => ({ field, sentence: sayTooLong(request, field) })),
    ...step.lacks(next.answers).map((field) => ({ field, sentence: sayLack(request, field) })),
  ];
  if (errors.length > 0) return drawStep(request, step, { draft: next, errors });
  const stays = step.files && (one(request.body, "go") === "upload" || one(request.body, "remove") !== "");
  const to = stays ? step.id : nextId(request, step);
  return redirect(stepPath(to), [draftCookie(next)]);
}

const nextId = ({ query }: PageRequest, step: ReportStep): string =>
  query["sua"] === "1" ? checkStepId : (reportSteps[reportSteps.indexOf(step) + 1]?.id ?? checkStepId);

const sayTooLong = (request: PageRequest, field: string): string =>
  request.sayProblem({ field, problem: "too_long", limit: mostLetters(field) });

function sayLack({ locale }: PageRequest, field: string): string {
  const text = messages[locale];
  const own: Readonly<Record<string, string>> = { about: text.chooseAbout, phone: text.phoneWrong };
  return own[field] ?? text.needed;
}

type Taken = { readonly files: readonly Attachment[]; readonly errors: readonly FieldError[] };

async function takeFiles(request: PageRequest, draft: ReportDraft): Promise<Taken> {
  const removed = one(request.body, "remove");
  const files: Attachment[] = draft.files.filter(({ sha256 }) => sha256 !== removed);
  const errors: FieldError[] = [];
  for (const { name, bytes } of request.files) {
    const upload = { provinceCode: draft.provinceCode, name, bytes, alreadyHeld: files.length };
    const stored = await storeUpload(request.acting, upload);
    if (!stored.ok) errors.push({ field: "files", sentence: request.say(stored.refusal) });
    else if (!files.some(({ sha256 }) => sha256 === stored.value.sha256)) {
      const { sha256, name, mediaType, bytes } = stored.value;
      files.push({ sha256, name, mediaType, bytes });
    }
  }
  return { files, errors };
}

type Drawing = { readonly draft: ReportDraft; readonly errors: readonly FieldError[] };

async function drawStep(request: PageRequest, step: ReportStep, { draft, errors }: Drawing): Promise<PageAnswer> {
  const { locale, query } = request;
  const text = messages[locale];
  const n = reportSteps.indexOf(step) + 1;
  const correcting = query["sua"] === "1" ? "?sua=1" : "";
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack tight">
        <small>{fill(text.step, { n, of: reportSteps.length + 1 })}</small>
        <h1>{text[step.title]}</h1>
      </div>
      <KeyedForm
        formKey={request.formKey()}
        action={`${stepPath(step.id)}${correcting}`}
        files={step.files ?? false}
        class="stack"
      >
        {/* The first button is the one that Enter presses. */}
        <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
        {await step.draw({ request, draft, errors })}
        <p class="row">
          <Button>{text.next}</Button>
          {n > 1 && <a href={stepPath(reportSteps[n - 2]?.id ?? "")}>{text.back}</a>}
        </p>
      </KeyedForm>
    </div>
  );
  return page(text[step.title], main, {
    section: "cases",
    cookies: [draftCookie(draft)],
    ...(errors.length > 0 ? { status: 422 } : {}),
  });
}
