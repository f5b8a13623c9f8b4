import { readCaseCode } from "#core/text/case-code";
import { fill } from "#core/text/fill";
import type { Refusal } from "#core/result";
import { sayInstant } from "#core/time/say-time";
import { findOrganisation } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, type FieldError } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { Note } from "#ui/note/view";
import { SummaryList } from "#ui/summary-list/view";
import { Tag } from "#ui/tag/view";
import { getCall, type OwnCall } from "../calls/get-call.ts";
import { callState, timesContradict, waitedSeconds } from "../calls/model/call.ts";
import { factsOfRow } from "../calls/present-call.ts";
import { drawCaller } from "./caller-card.tsx";
import { deskMessages } from "./messages.ts";
import { FindPanel } from "./find-panel.tsx";
import { drawNotes, notesFormId } from "./notes-form.tsx";
import { callPath, casePath, deskPath } from "./paths.ts";
import { tagOfState } from "./live-part.tsx";
import { typedIn } from "./typed.ts";

export type Redrawn = { readonly refusal?: Refusal; readonly errors?: readonly FieldError[] };

/** The screen that pops up with a call: who calls, what is known of them, notes, and the few things one can do. */
export async function showCall(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, params } = request;
  const found = await getCall(acting, params["id"] ?? "");
  if (!found.ok) return missing(request.say(found.refusal));
  const own = found.value;
  const text = deskMessages[locale];
  const { refusal, errors = [] } = redrawn;
  const done = doneSentence(request, own);
  const number = own.call.caller ?? text.withheld;
  const main = (
    <div class="pane stack">
      {done && <Banner kind="done">{done}</Banner>}
      {refusal && <Banner kind="refused">{request.say(refusal)}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <Breadcrumb crumbs={[{ label: text.title, href: deskPath }, { label: number }]} locale={locale} />
      <Heading request={request} own={own} />
      <Actions request={request} own={own} />
      <div class="beside">
        <div class="stack">{await drawNotes(request, own)}</div>
        <div class="stack">
          <FindPanel callId={own.call.id} locale={locale} />
          {await drawCaller(request, own)}
        </div>
      </div>
      {await drawFacts(request, own)}
    </div>
  );
  const status = refusal ? 409 : errors.length > 0 ? 422 : 200;
  return page(`${text.call.title} ${number}`, main, {
    section: "calls",
    status,
    scripts: ["call-notes", "call-find", "propose"],
  });
}

function doneSentence({ query, locale }: PageRequest, { call }: OwnCall): string | undefined {
  const text = deskMessages[locale].call;
  if (query["xong"] === "nhan") return text.taken;
  if (query["xong"] === "hen") return text.promisedNow;
  const code = query["xong"] === "vu-viec" ? readCaseCode((query["ma"] ?? "").slice(0, 20)) : undefined;
  return code && fill(call.case_code === code ? text.opened : text.openedKept, { code });
}

type PartProps = { readonly request: PageRequest; readonly own: OwnCall };

const Heading = ({ request, own: { call } }: PartProps) => {
  const text = deskMessages[request.locale];
  const state = callState(factsOfRow(call), request.acting.at);
  return (
    <h1 class="row">
      {call.caller ?? text.withheld} <Tag kind={tagOfState[state]}>{text.states[state]}</Tag>
    </h1>
  );
};

/** One key each: take, case, promise, look up, done. Whatever leads away from the page sends the notes first. */
const Actions = ({ request, own: { call, official } }: PartProps) => {
  const text = deskMessages[request.locale];
  const here = callPath(call.id);
  const typed = typedIn(request.body);
  return (
    <div class="row">
      {call.taken_by !== official.accountId && (
        <KeyedForm formKey={request.formKey()} action={`${here}/nhan`} class="row">
          <Button hotkey="A">{text.take}</Button>
        </KeyedForm>
      )}
      {call.case_code === null && (
        <Button
          form={notesFormId}
          name="then"
          value="vu-viec"
          hotkey="V"
          kind={call.taken_by === official.accountId ? "primary" : "quiet"}
        >
          {text.call.openCase}
        </Button>
      )}
      <KeyedForm formKey={request.formKey()} action={`${here}/hen`} class="row">
        {call.caller === null && (
          <TextField name="phone" label={text.call.otherNumber} type="tel" width={12} value={typed["phone"]} />
        )}
        <Button kind="quiet" hotkey="H">
          {text.call.promise}
        </Button>
      </KeyedForm>
      <Button form={notesFormId} name="then" value="tra-cuu" hotkey="T" kind="quiet">
        {text.call.find}
      </Button>
      <KeyedForm formKey={request.formKey()} action={`${here}/xong`} class="row">
        <Button kind="quiet" hotkey="X">
          {text.call.finish}
        </Button>
      </KeyedForm>
    </div>
  );
};

async function drawFacts({ acting, locale }: PageRequest, { call, office }: OwnCall) {
  const text = deskMessages[locale].call;
  const place = await findOrganisation(acting, office);
  const facts = factsOfRow(call);
  const waited = waitedSeconds(facts);
  const begun = call.ringing_at ?? call.answered_at ?? call.heard_at;
  const lines = [
    { term: text.name, value: call.caller_name },
    { term: text.line, value: call.line },
    { term: text.office, value: locale === "vi" ? place?.name : place?.nameEn },
    { term: text.at, value: sayInstant(begun, locale, { now: acting.at }) },
    { term: text.state, value: waited === undefined ? undefined : fill(deskMessages[locale].waited, { seconds: Math.round(waited) }) }, // prettier-ignore
    { term: text.case, value: call.case_code && <a href={casePath(call.case_code)}>{call.case_code}</a> },
    { term: text.subject, value: call.subject },
  ].flatMap(({ term, value }) => (value ? [{ term, value }] : []));
  return (
    <>
      {timesContradict(facts) && <Note grave>{text.doubt}</Note>}
      <SummaryList lines={lines} locale={locale} />
    </>
  );
}
