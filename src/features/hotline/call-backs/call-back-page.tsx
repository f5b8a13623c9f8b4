import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { execute } from "#platform/command/execute";
import type { Refusal } from "#core/result";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button, ButtonLink } from "#ui/button/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { ChoiceField, LongTextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { SummaryList } from "#ui/summary-list/view";
import { answersFor } from "../calls/my-calls.ts";
import { deskMessages } from "../desk/messages.ts";
import { callBackPath, callBacksPath, deskPath } from "../desk/paths.ts";
import { numberIn, typedIn } from "../desk/typed.ts";
import { telHref } from "../directory/call-link.tsx";
import { drawCallBacks, DueTag } from "./call-back-list.tsx";
import { findCallBack } from "./call-back-store.ts";
import type { CallBackRow } from "./call-back-tables.ts";
import { callBackOutcomes, closeCallBack } from "./close-call-back.ts";
import { callBackMessages } from "./messages.ts";

const most = 200;

export async function showCallBacks(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = callBackMessages[locale];
  const main = (
    <div class="pane stack">
      {query["xong"] && <Banner kind="done">{text.saved}</Banner>}
      <Breadcrumb
        crumbs={[{ label: deskMessages[locale].title, href: deskPath }, { label: text.title }]}
        locale={locale}
      />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {await drawCallBacks(request, acting.actor, most)}
    </div>
  );
  return page(text.title, main, { section: "calls" });
}

type Redrawn = { readonly refusal?: Refusal; readonly errors?: readonly { field: string; sentence: string }[] };

/** One promise: whom to call, why, and what came of it. */
export async function showCallBack(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, params } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const { provinceCode } = actor;
  const found = await findCallBack(acting.db, { provinceCode, id: params["id"] ?? "" });
  const own = found && answersFor(actor, { provinceCode, organisationId: found.organisation_id });
  if (!found || !own) return missing(request.say({ code: "hotline.unknown_call_back" }));
  return draw(request, found, redrawn);
}

function draw(request: PageRequest, found: CallBackRow, { refusal, errors = [] }: Redrawn): PageAnswer {
  const { acting, locale, body } = request;
  const text = callBackMessages[locale];
  const typed = typedIn(body);
  const main = (
    <div class="pane stack">
      {refusal && <Banner kind="refused">{request.say(refusal)}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <Breadcrumb crumbs={[{ label: text.title, href: callBacksPath }, { label: found.phone }]} locale={locale} />
      <h1 class="row">
        {found.phone} {found.name}
        {found.closed_at === null && <DueTag due={found.due_at} at={acting.at} text={text} />}
      </h1>
      {found.closed_at === null && (
        <p>
          <ButtonLink href={telHref(found.phone)} kind="quiet" hotkey="G">
            {fill(text.callNow, { phone: found.phone })}
          </ButtonLink>
        </p>
      )}
      <SummaryList
        locale={locale}
        lines={[
          { term: text.due, value: sayInstant(found.due_at, locale, { now: acting.at }) },
          { term: text.why, value: found.subject ?? text.causes[found.cause === "missed" ? "missed" : "promised"] },
          { term: text.result, value: sayResult(found, text) },
          { term: text.note, value: found.note ?? "" },
        ]}
      />
      {found.closed_at === null && (
        <KeyedForm formKey={request.formKey()} action={callBackPath(found.id)} keep={`call-back-${found.id}`}>
          <input type="hidden" name="version" value={String(found.version)} />
          <ChoiceField
            name="outcome"
            label={text.result}
            value={typed["outcome"]}
            choices={callBackOutcomes.map((each) => ({ value: each, label: text.outcomes[each] }))}
          />
          <LongTextField name="note" label={text.note} value={typed["note"]} rows={3} maxLength={1_000} />
          <p>
            <Button hotkey="S">{text.save}</Button>
          </p>
        </KeyedForm>
      )}
    </div>
  );
  const status = refusal ? 409 : errors.length > 0 ? 422 : 200;
  return page(text.title, main, { section: "calls", status, scripts: ["keep-draft"] });
}

function sayResult({ outcome, attempts }: CallBackRow, text: (typeof callBackMessages)["vi"]): string {
  if (outcome && outcome in text.outcomes) return text.outcomes[outcome as keyof typeof text.outcomes];
  return attempts === 0 ? text.notTried : fill(text.attempts, { count: attempts });
}

export async function doCloseCallBack(request: PageRequest): Promise<PageAnswer> {
  const { version = "", outcome, note = "" } = typedIn(request.body);
  const input = { callBackId: request.params["id"] ?? "", version: numberIn(version), outcome, note };
  const done = await execute(closeCallBack, request.acting, input);
  if (done.kind === "done") return redirect(`${callBacksPath}?xong=1`);
  if (done.kind === "refused") return showCallBack(request, { refusal: done.refusal });
  const errors = done.problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  return showCallBack(request, { errors });
}
