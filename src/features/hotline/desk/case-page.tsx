import type { Refusal } from "#core/result";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { CheckField, ChoiceField, LongTextField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { Note } from "#ui/note/view";
import { answerIntoCase, answerIntoCaseInput } from "../calls/answer-into-case.ts";
import { getCall, type OwnCall } from "../calls/get-call.ts";
import { listNotes } from "../calls/note-store.ts";
import { deskMessages } from "./messages.ts";
import { callPath, deskPath } from "./paths.ts";
import { typedIn } from "./typed.ts";

type Redrawn = { readonly refusal?: Refusal; readonly errors?: readonly FieldError[] };
type Typed = Readonly<Record<string, string>>;

/** The call becomes a case: what was noted stands in it already. */
export async function showNewCase(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const found = await getCall(request.acting, request.params["id"] ?? "");
  if (!found.ok) return missing(request.say(found.refusal));
  const own = found.value;
  const body = typedIn(request.body);
  const typed = Object.keys(body).length > 0 ? body : await firstTyped(request, own);
  return draw(request, own, { ...redrawn, typed });
}

async function firstTyped({ acting }: PageRequest, { call, official }: OwnCall): Promise<Typed> {
  const notes = await listNotes(acting.db, official.provinceCode, call.id);
  const text = notes.map((note) => note.text).filter((each) => each !== "").join("\n"); // prettier-ignore
  return { kind: "feedback", text, name: call.caller_name ?? "" };
}

function draw(request: PageRequest, { call }: OwnCall, shown: Redrawn & { readonly typed: Typed }): PageAnswer {
  const { locale } = request;
  const { refusal, errors = [], typed } = shown;
  const text = deskMessages[locale];
  const here = callPath(call.id);
  const crumbs = [{ label: text.title, href: deskPath }, { label: call.caller ?? text.withheld, href: here }, { label: text.newCase.title }]; // prettier-ignore
  const main = (
    <div class="pane stack">
      {refusal && <Banner kind="refused">{request.say(refusal)}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <Breadcrumb crumbs={crumbs} locale={locale} />
      <h1>{text.newCase.title}</h1>
      <KeyedForm formKey={request.formKey()} action={`${here}/vu-viec`} keep={`case-of-${call.id}`}>
        <Fields request={request} typed={typed} errors={errors} />
        <Button hotkey="S">{text.newCase.open}</Button>
      </KeyedForm>
    </div>
  );
  const status = refusal ? 409 : errors.length > 0 ? 422 : 200;
  return page(text.newCase.title, main, { section: "calls", status, scripts: ["keep-draft"] });
}

type FieldsProps = { readonly request: PageRequest; readonly typed: Typed; readonly errors: readonly FieldError[] };

const Fields = ({ request, typed, errors }: FieldsProps) => {
  const text = deskMessages[request.locale].newCase;
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <>
      <ChoiceField
        {...field("kind")}
        label={text.kind}
        choices={answerIntoCaseInput.shape.kind.options.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
      />
      <Note>{text.confidential}</Note>
      <LongTextField {...field("text")} label={text.text} rows={6} maxLength={5_000} />
      <TextField {...field("name")} label={text.name} maxLength={120} />
      <TextField {...field("address")} label={text.address} maxLength={300} />
      <CheckField name="anonymous" label={text.anonymous} value="yes" checked={(typed["anonymous"] ?? "") !== ""} />
      <TextField {...field("dossierCode")} label={text.dossier} width={24} maxLength={60} />
      <TextField {...field("procedureCode")} label={text.procedure} width={12} maxLength={30} />
      <CheckField name="urgent" label={text.urgent} value="yes" checked={(typed["urgent"] ?? "") !== ""} />
    </>
  );
};

export async function doOpenCase(request: PageRequest): Promise<PageAnswer> {
  const callId = request.params["id"] ?? "";
  const { _key, anonymous = "", urgent = "", ...typed } = typedIn(request.body);
  const flags = { anonymous: anonymous !== "", urgent: urgent !== "" };
  const known = Object.fromEntries(Object.entries(typed).filter(([name]) => name in answerIntoCaseInput.shape));
  const outcome = await execute(answerIntoCase, request.acting, { ...known, ...flags, callId });
  // Of a denunciation nothing stays with the call: its code is said here once, to whoever writes it down.
  if (outcome.kind === "done") return redirect(`${callPath(callId)}?xong=vu-viec&ma=${outcome.value.caseCode}`);
  if (outcome.kind === "refused") return showNewCase(request, { refusal: outcome.refusal });
  const errors = outcome.problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  return showNewCase(request, { errors });
}
