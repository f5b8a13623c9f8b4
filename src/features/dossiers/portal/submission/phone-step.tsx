import { fill } from "#core/text/fill";
import { maskPhone } from "#core/text/mask";
import { confirmPhone, requestCode } from "#features/people";
import { execute } from "#platform/command/execute";
import { Button } from "#ui/button/view";
import { TextField } from "#ui/field/view";
import { one } from "../place-field.tsx";
import { contactNames } from "./contact-step.tsx";
import { stepHref } from "./draft-address.ts";
import type { Flow } from "./flow.ts";
import { messages } from "./messages.ts";
import type { Heard, Redraw, Step } from "./step.ts";

const { vi, en } = messages;

const phoneOf = ({ draft }: Flow): string => draft.answers[contactNames.phone] ?? "";

/** The number is proved by a code sent to it: messages reach the right person, and they may act for the dossier later. */
export const phoneStep: Step = {
  id: "xac-nhan-so",
  title: { vi: vi.phoneTitle, en: en.phoneTitle },
  button: { vi: vi.confirmCode, en: en.confirmCode },
  draw: (flow, redraw) => <PhoneQuestion flow={flow} redraw={redraw} />,
  hear: (flow) => (flow.request.body["go"] === "send" ? sendCode(flow) : confirmCode(flow)),
  isDone: (flow) => flow.draft.phone !== undefined && flow.draft.phone === phoneOf(flow),
};

const PhoneQuestion = ({ flow, redraw }: { readonly flow: Flow; readonly redraw: Redraw | undefined }) => {
  const { locale, query } = flow.request;
  const text = messages[locale];
  const phone = maskPhone(phoneOf(flow));
  const isSent = query["da-gui"] === "1";
  return (
    <>
      <p role={isSent ? "status" : undefined}>{fill(isSent ? text.phoneSent : text.phoneLead, { phone })}</p>
      <TextField
        name="code"
        label={text.codeLabel}
        error={redraw?.errors[0]?.sentence}
        value={redraw?.typed["code"]}
        inputMode="numeric"
        autoComplete="one-time-code"
        width={6}
        maxLength={20}
      />
      <p class="row">
        <Button kind="quiet" name="go" value="send" formNoValidate>
          {isSent ? text.sendAgain : text.sendCode}
        </Button>
        <a href={stepHref(flow.draft, "lien-he")}>{text.changePhone}</a>
      </p>
    </>
  );
};

async function sendCode(flow: Flow): Promise<Heard> {
  const { request, draft } = flow;
  const asked = {
    provinceCode: draft.provinceCode,
    phone: phoneOf(flow),
    visitor: request.client,
    locale: request.locale,
  };
  const outcome = await execute(requestCode, request.acting, asked);
  if (outcome.kind === "done") return { errors: [], stay: true, note: "da-gui=1" };
  return { errors: [{ field: "code", sentence: sayOutcome(flow, outcome) }] };
}

async function confirmCode(flow: Flow): Promise<Heard> {
  const { request, draft } = flow;
  const given = { provinceCode: draft.provinceCode, phone: phoneOf(flow), code: one(request.body, "code") };
  const outcome = await execute(confirmPhone, request.acting, given);
  if (outcome.kind === "done") return { errors: [], phoneProof: outcome.value.proof };
  return { errors: [{ field: "code", sentence: sayOutcome(flow, outcome) }] };
}

const sayOutcome = (
  { request }: Flow,
  outcome: Exclude<Awaited<ReturnType<typeof execute>>, { kind: "done" }>,
): string => (outcome.kind === "refused" ? request.say(outcome.refusal) : messages[request.locale].codeWrong);
