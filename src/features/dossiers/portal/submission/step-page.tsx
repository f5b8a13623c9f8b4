import type { VNode } from "preact";
import { fill } from "#core/text/fill";
import type { Refusal } from "#core/result";
import { getDraft, readPhoneProof } from "#features/people";
import { page, redirect, type PageAnswer, type PageRequest, type SetCookie } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { KeyedForm } from "#ui/form-key/view";
import { receiptHref } from "../receipt-link.ts";
import { contactNames } from "./contact-step.tsx";
import { drawCheck, hearCheck } from "./check-step.tsx";
import { draftCookie, endDraftCookie, sayDraftAddress, stepHref } from "./draft-address.ts";
import { flowOf, openFlow, saveFlow, type Flow, type Opened } from "./flow.ts";
import { messages } from "./messages.ts";
import { typedIn, type Heard, type Redraw, type Step } from "./step.ts";
import { checkStepId, findStep, firstOpen, stepsOf } from "./steps.ts";

/** One page of a submission, as it stands in the draft. */
export async function showStep(request: PageRequest): Promise<PageAnswer> {
  const opened = await openFlow(request);
  if (opened.kind !== "open") return answerUnopened(request, opened);
  const { flow } = opened;
  const id = request.params["step"] ?? "";
  if (id === checkStepId) {
    const open = await firstOpen(flow);
    return open ? redirect(stepHref(flow.draft, open.id)) : drawCheck(flow);
  }
  const step = await findStep(flow, id);
  if (!step) return redirect(stepHref(flow.draft, (await firstOpen(flow))?.id ?? checkStepId));
  return drawStep(flow, step);
}

/** Takes a page in: checked, saved, and on to the next. */
export async function sendStep(request: PageRequest): Promise<PageAnswer> {
  const opened = await openFlow(request);
  if (opened.kind !== "open") return answerUnopened(request, opened);
  const { flow } = opened;
  const id = request.params["step"] ?? "";
  if (id === checkStepId) return hearCheck(flow);
  const step = await findStep(flow, id);
  if (!step) return redirect(stepHref(flow.draft, checkStepId));
  return takeIn(flow, step, await step.hear(flow));
}

async function takeIn(flow: Flow, step: Step, heard: Heard): Promise<PageAnswer> {
  const { request, draft } = flow;
  const redraw: Redraw = { errors: heard.errors, typed: typedIn(request.body) };
  const isWrong = heard.errors.length > 0 && !isLater(flow);
  if (isWrong && !heard.keep) return drawStep(flow, step, { redraw, status: 422 });
  const changesNothing = heard.stay && heard.answers === undefined && heard.files === undefined;
  if (changesNothing) return redirect(`${stepHref(draft, step.id)}?${heard.note ?? ""}`);

  const phoneProof = heard.phoneProof ?? heldProof(flow, heard);
  const saved = await saveFlow(flow, heard, { step: step.id, ...(phoneProof ? { phoneProof } : {}) });
  if (saved.kind === "refused") return answerRefused(flow, step, { refusal: saved.refusal, redraw });
  if (saved.kind === "invalid") {
    const errors = saved.problems.map((each) => ({ field: each.field, sentence: request.sayProblem(each) }));
    return drawStep(flow, step, { redraw: { ...redraw, errors }, status: 422 });
  }
  return goOn(flow, step, { heard, redraw, phoneProof });
}

type GoingOn = { readonly heard: Heard; readonly redraw: Redraw; readonly phoneProof: string | undefined };

/** After the page is saved: the next one, or the same again, or how to come back. */
async function goOn(flow: Flow, step: Step, { heard, redraw, phoneProof }: GoingOn): Promise<PageAnswer> {
  const { draft } = flow;
  const next = await refresh(flow);
  if (!next) return redirect(stepHref(draft, step.id));
  const cookies = cookiesOf(next, phoneProof);
  if (isLater(flow)) return redirect(stepHref(draft, "da-luu"), cookies);
  if (heard.errors.length > 0) return drawStep(next, step, { redraw, status: 422 });
  if (heard.stay) return redirect(`${stepHref(draft, step.id)}${heard.note ? `?${heard.note}` : ""}`, cookies);
  return redirect(stepHref(draft, await nextStep(next, step)), cookies);
}

// Whoever stops for today may leave things wrong or empty; they are asked for again before the dossier is sent.
const isLater = ({ request }: Flow): boolean => request.body["go"] === "later";

// Somebody who has just confirmed this number for another dossier need not do it again.
function heldProof({ request }: Flow, heard: Heard): string | undefined {
  const token = request.cookies["gd_phone"];
  const proof = readPhoneProof(request.acting.signer, token, request.acting.at);
  return proof && proof.phone === heard.answers?.[contactNames.phone] ? token : undefined;
}

const cookiesOf = ({ draft, link }: Flow, phoneProof: string | undefined): SetCookie[] => [
  draftCookie(draft, link.secret),
  ...(phoneProof ? [{ name: "gd_phone", value: phoneProof, maxAgeSeconds: 30 * 60 }] : []),
];

// The following page; from a correction straight back to where everything is looked over.
async function nextStep(flow: Flow, step: Step): Promise<string> {
  if (flow.request.query["sua"] === "1") return (await firstOpen(flow))?.id ?? checkStepId;
  const steps = await stepsOf(flow);
  const at = steps.findIndex(({ id }) => id === step.id);
  const after = steps.slice(at + 1);
  return (after.find(({ id }) => id !== "xac-nhan-so" || !phoneIsKnown(flow)) ?? { id: checkStepId }).id;
}

const phoneIsKnown = ({ draft }: Flow): boolean => draft.phone === draft.answers[contactNames.phone];

async function refresh(flow: Flow): Promise<Flow | undefined> {
  const found = await getDraft(flow.request.acting, flow.link);
  if (!found.ok) return undefined;
  const next = await flowOf(flow.request, found.value, { link: flow.link, seenVersion: found.value.version });
  return next.ok ? next.value : undefined;
}

type Refused = { readonly refusal: Refusal; readonly redraw: Redraw };

async function answerRefused(flow: Flow, step: Step, { refusal, redraw }: Refused): Promise<PageAnswer> {
  const { request } = flow;
  if (refusal.code !== "draft.stale") return answerUnopened(request, { kind: "refused", refusal, link: flow.link });
  // What was typed stays on the page; the next sending is laid over what the other device has saved.
  const newest = (await refresh(flow)) ?? flow;
  const banner = <Banner kind="refused">{messages[request.locale].stale}</Banner>;
  return drawStep(newest, step, { redraw: { ...redraw, errors: [] }, status: 409, banner });
}

type Drawing = { readonly redraw?: Redraw; readonly status?: number; readonly banner?: VNode };

async function drawStep(flow: Flow, step: Step, drawing: Drawing = {}): Promise<PageAnswer> {
  const { request, draft, procedure } = flow;
  const { locale } = request;
  const text = messages[locale];
  const { redraw } = drawing;
  const title = step.title[locale];
  const main = (
    <div class="narrow stack wide">
      {drawing.banner}
      <ErrorSummary errors={redraw?.errors ?? []} locale={locale} />
      <div class="stack tight">
        <small>
          {(procedure.shortName ?? procedure.name)[locale]} · {await sayProgress(flow, step)}
        </small>
        <h1>{title}</h1>
      </div>
      <KeyedForm formKey={request.formKey()} action={request.here} files={step.files ?? false}>
        {/* The first button is the one that Enter presses. */}
        <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
        {await step.draw(flow, redraw)}
        <p class="row">
          <Button>{step.button?.[locale] ?? text.next}</Button>
          <Button kind="link" name="go" value="later" formNoValidate>
            {text.later}
          </Button>
        </p>
      </KeyedForm>
      <small>
        {text.savedCode} {sayDraftAddress(draft)}
      </small>
    </div>
  );
  const heading = redraw && redraw.errors.length > 0 ? `! ${title}` : title;
  return page(heading, main, {
    section: "procedures",
    cookies: [draftCookie(draft, flow.link.secret)],
    ...(drawing.status === undefined ? {} : { status: drawing.status }),
  });
}

async function sayProgress(flow: Flow, step: Step): Promise<string> {
  const steps = await stepsOf(flow);
  const n = steps.findIndex(({ id }) => id === step.id) + 1;
  return n === 0 ? "" : fill(messages[flow.request.locale].step, { n, of: steps.length + 1 });
}

/** A draft that this browser does not hold, or that is over. */
export function answerUnopened(request: PageRequest, opened: Exclude<Opened, { kind: "open" }>): PageAnswer {
  if (opened.kind === "unheld") {
    const typed = opened.address ? `?ma=${sayDraftAddress(opened.address)}` : "";
    return redirect(`/tiep-tuc${typed}`);
  }
  const { refusal, link } = opened;
  const submitted = refusal.code === "draft.submitted" ? String(refusal.detail?.["dossierCode"] ?? "") : "";
  if (submitted === "") return { kind: "refused", refusal };
  return redirect(receiptHref(request.acting.signer, { ...link, dossierCode: submitted }), [endDraftCookie(link)]);
}
