import { findOutcome, findStep, type Process } from "#core/process/process";
import { sayInstant } from "#core/time/say-time";
import { statuses, type Dossier, type DossierAct, type DossierState, type Verb } from "../model/dossier.ts";
import { writeToCitizen, type CitizenMessage, type Occasion } from "./citizen-texts.ts";

type Happened = { readonly dossier: Dossier; readonly act: DossierAct };

const withTerm =
  (term: Occasion, none: Occasion) =>
  ({ dueAt }: DossierState): Occasion =>
    dueAt === null ? none : term;

/** What the applicant is told after an act. At the counter they hold the paper with the due date, so `receive` tells nothing. */
const occasions: Readonly<Partial<Record<Verb, Occasion | ((state: DossierState) => Occasion)>>> = {
  submit: "submitted",
  accept: withTerm("accepted", "acceptedWithoutTerm"),
  "request-supplement": "supplement",
  supplement: (state) =>
    state.acceptanceDueAt === null ? withTerm("supplemented", "acceptedWithoutTerm")(state) : "supplementedUnanswered",
  "request-payment": "payment",
  decline: "declined",
  refuse: "refused",
  stop: "stopped",
  withdraw: "withdrawn",
  extend: "extended",
  "move-due": "moved",
};

/** What the person who waits is told of this act, if it is one they wait for and left a way to be reached. */
export function citizenMessage({ dossier, act }: Happened, process: Process): CitizenMessage | undefined {
  const occasion = occasionOf({ dossier, act }, process);
  return occasion && writeToCitizen(dossier.head, occasion, momentsOf(dossier));
}

function occasionOf({ dossier: { state }, act }: Happened, process: Process): Occasion | undefined {
  const told = act.kind === "transfer" ? undefined : occasions[act.kind];
  if (told) return typeof told === "string" ? told : told(state);
  // The result can be collected once the dossier has come to a step that offers its return.
  const arrived = state.status === statuses.finished ? act.body.becomes.step : undefined;
  const step = arrived ? findStep(process, arrived) : undefined;
  return step && findOutcome(step, "return") ? "ready" : undefined;
}

/** What the applicant is reminded of without an act: papers still wanted, a result still waiting. */
export const remindCitizen = (
  dossier: Pick<Dossier, "head" | "state">,
  occasion: "supplementEnds" | "collect",
): CitizenMessage | undefined => writeToCitizen(dossier.head, occasion, momentsOf(dossier));

/** The moments that messages name, in words; empty where there is none. */
function momentsOf({ head, state }: Pick<Dossier, "head" | "state">): Readonly<Record<string, string>> {
  const say = (iso: string | null, style: "due" | "at"): string =>
    iso === null ? "" : sayInstant(new Date(iso), head.language ?? "vi", { style });
  return {
    answer: say(state.acceptanceDueAt, "at"),
    due: say(state.dueAt, "due"),
    until: say(state.supplementDueAt, "at"),
  };
}
