import {
  findOutcome,
  findStep,
  moves,
  type Move,
  type Process,
  type Step,
  type StepPlace,
} from "#core/process/process";
import { may } from "#core/access/may";
import type { Actor } from "#core/access/actor";
import type { Permission } from "#core/access/permissions";
import {
  statuses,
  type Desk,
  type Dossier,
  type DossierHead,
  type DossierState,
  type Status,
  type Verb,
} from "./dossier.ts";

const { submitted, accepted, inProcess, awaitingSupplement, awaitingPayment, finished } = statuses;
const isMove = (verb: Verb): verb is Move & Verb => (moves as readonly string[]).includes(verb);

/** In which status each act is possible at all (domain 2.1). One table for the server and for the screen's buttons. */
const statusesOf: Readonly<Record<Verb, readonly Status[]>> = {
  submit: [],
  receive: [],
  accept: [submitted],
  decline: [submitted],
  "request-supplement": [submitted, accepted, inProcess],
  supplement: [awaitingSupplement],
  "request-payment": [accepted, inProcess],
  // A fee is paid whenever it is due, whoever has the dossier; with the last paper at the latest.
  "confirm-payment": [submitted, accepted, inProcess, awaitingSupplement, awaitingPayment, finished],
  "await-agency": [accepted, inProcess],
  "agency-answered": [accepted, inProcess],
  "move-due": [accepted, inProcess],
  forward: [accepted, inProcess],
  decide: [inProcess],
  sign: [inProcess],
  "send-back": [inProcess],
  refuse: [inProcess],
  finish: [inProcess],
  "hand-over": [accepted, inProcess, finished],
  // Whatever the status: papers come back after a refusal too.
  "take-over": Object.values(statuses),
  return: [finished],
  withdraw: [submitted, accepted, inProcess, awaitingSupplement],
  stop: [awaitingSupplement],
  "choose-return": [submitted, accepted, inProcess, awaitingSupplement, awaitingPayment, finished],
  "bring-here": [submitted, accepted, inProcess, awaitingSupplement, awaitingPayment, finished],
  extend: [accepted, inProcess],
};

/** Which organisation does a step of this dossier. */
export const organisationAt = (
  place: StepPlace,
  head: Pick<DossierHead, "receivedByOrganisation" | "competentOrganisation">,
  state: Pick<DossierState, "returnOrganisation">,
): string => {
  if (place === "receiving-centre") return head.receivedByOrganisation;
  return place === "competent" ? head.competentOrganisation : state.returnOrganisation;
};

/** Whose turn it is, or undefined when the dossier waits for the applicant or has ended. */
export function deskOf(head: DossierHead, state: DossierState, process: Process): Desk | undefined {
  if (state.status === submitted) return { organisation: head.receivedByOrganisation, role: "receiver" };
  const step = state.step === null ? undefined : findStep(process, state.step);
  if (!step || ![accepted, inProcess, finished].includes(state.status as never)) return undefined;
  return { organisation: organisationAt(step.place, head, state), role: step.role };
}

const stepOffers = (step: Step, verb: Verb): boolean => {
  if (isMove(verb)) return findOutcome(step, verb) !== undefined;
  if (verb === "request-supplement" || verb === "request-payment" || verb === "await-agency")
    return step.requests?.includes(verb) ?? false;
  return true;
};

/** What may be done while another agency's answer is waited for: nothing that decides. */
const whileAwaiting: readonly Verb[] = [
  "agency-answered", "take-over", "hand-over", "confirm-payment", "withdraw", "choose-return", "bring-here",
]; // prettier-ignore

/** True when the dossier's state and process allow the act now, whoever asks. */
export function allows(dossier: Dossier, process: Process, verb: Verb): boolean {
  const { state } = dossier;
  if (!statusesOf[verb].includes(state.status)) return false;
  if (verb === "agency-answered") return Boolean(state.awaiting);
  if (state.awaiting && !whileAwaiting.includes(verb)) return false;
  // Custody may change hands beside the process: only what is on the way can be taken over, or what the step waits for.
  if (verb === "take-over") return arrivalsOf(dossier, process).length > 0;
  // The applicant may withdraw before a result is decided; a signed result is decided.
  if (verb === "withdraw") return state.result === null;
  if (verb === "confirm-payment") return state.payment === "due";
  if (verb === "choose-return" || verb === "bring-here") return true;
  // Only a promise can be put off: without a term there is none.
  if (verb === "extend" || verb === "move-due") return state.dueAt !== null;
  const step = state.step === null ? undefined : findStep(process, state.step);
  if (!step) return !isMove(verb);
  return stepOffers(step, verb);
}

/** Organisations to which something of this dossier is on the way. */
const inTransit = (state: DossierState): readonly string[] =>
  [state.papersHeld?.to, state.resultHeld?.to].filter((to) => to !== undefined);

/**
 * Organisations that may sign for something: what is on the way to them, else the desk whose step waits for an arrival
 * (it came by hand beforehand; a dossier must not be stuck because nothing is left to arrive).
 */
function arrivalsOf({ head, state }: Dossier, process: Process): readonly string[] {
  const coming = inTransit(state);
  if (coming.length > 0) return coming;
  const step = state.step === null ? undefined : findStep(process, state.step);
  const desk = step && findOutcome(step, "take-over") ? deskOf(head, state, process) : undefined;
  return desk ? [desk.organisation] : [];
}

/** Where an official must stand to do the act: most acts belong to the desk whose turn it is. */
export function placesFor(dossier: Dossier, process: Process, verb: Verb): readonly string[] {
  const { head, state } = dossier;
  if (verb === "take-over") return arrivalsOf(dossier, process);
  if (verb === "hand-over")
    return [state.papersHeld?.holder, state.resultHeld?.holder].filter((each) => each !== undefined);
  if (verb === "return") return [state.resultHeld?.to ?? state.resultHeld?.holder ?? state.returnOrganisation];
  // The agency that is late apologises, wherever the dossier lies (Form 04).
  if (verb === "extend") return [head.competentOrganisation];
  // A date that the calendar overtook is for the agency that decides, or the centre that promised it.
  if (verb === "move-due") return [head.competentOrganisation, head.receivedByOrganisation];
  // Any centre that touched the dossier serves the applicant at its counter.
  if (["supplement", "withdraw", "choose-return", "confirm-payment", "stop"].includes(verb))
    return [
      head.receivedByOrganisation,
      head.submittedAtOrganisation,
      state.returnOrganisation,
      head.competentOrganisation,
    ];
  const desk = deskOf(head, state, process);
  return desk ? [desk.organisation] : [];
}

/** The organisation for which this official does the act, or undefined when none of their posts covers it. */
export function actingOrganisation(
  actor: Actor,
  verb: Verb,
  where: { readonly dossier: Dossier; readonly process: Process },
): string | undefined {
  const places = verb === "bring-here" ? centresOf(actor) : placesFor(where.dossier, where.process, verb);
  return places.find((organisationId) =>
    may(actor, `dossier.${verb}` as Permission, { provinceCode: where.dossier.head.provinceCode, organisationId }),
  );
}

// The counters at which an official stands; the applicant may come to any of the province.
const centresOf = (actor: Actor): readonly string[] =>
  actor.kind === "official" ? actor.posts.flatMap(({ organisationId }) => organisationId ?? []) : [];

/** Officials see dossiers of organisations they serve; province-wide posts see the province's. */
export const mayRead = (actor: Actor, { head, state }: Dossier): boolean =>
  [head.submittedAtOrganisation, head.receivedByOrganisation, head.competentOrganisation, state.returnOrganisation,
    ...inTransit(state)].some((organisationId) => may(actor, "dossier.read", { provinceCode: head.provinceCode, organisationId })); // prettier-ignore

/**
 * Everything this official may do now: exactly the buttons of the dossier page. Bringing a result here is asked for
 * where the dossier cannot be seen, at the search; dates to be moved have a list of their own.
 */
export const availableVerbs = (actor: Actor, dossier: Dossier, process: Process): readonly Verb[] =>
  (Object.keys(statusesOf) as Verb[]).filter(
    (verb) =>
      verb !== "bring-here" &&
      verb !== "move-due" &&
      allows(dossier, process, verb) &&
      actingOrganisation(actor, verb, { dossier, process }) !== undefined,
  );
