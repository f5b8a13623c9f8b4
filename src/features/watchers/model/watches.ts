import type { Role } from "#core/access/actor";
import { findOutcome, findStep, type Process } from "#core/process/process";
import { deskOf, isCentreId, statuses, type Dossier } from "#features/dossiers";
import type { Level, WatchName } from "./ladder.ts";

/** A post as an address: whoever holds it then is told. Without organisation it is over the province. */
export type Place = { readonly organisationId: string; readonly role: Role };

/** A reason to remind somebody, as the dossier gives it now; when it begins to count is the ladder's business. */
export type Watch = {
  readonly name: WatchName;
  /** Tells two reasons of one kind apart: another due date is another occasion. */
  readonly occasion: string;
  /** From here the ladder counts; usually the moment that was promised. */
  readonly anchorAt: Date;
  /** From this moment it is no reason any more, or another watch says more. */
  readonly endsAt?: Date;
  readonly places: Readonly<Partial<Record<Level, Place>>>;
};

type Subject = { readonly dossier: Dossier; readonly process: Process };

const { submitted, accepted, inProcess, awaitingSupplement, finished } = statuses;

/** Every reason this dossier gives, whatever the time. */
export const watchesOf = (subject: Subject): readonly Watch[] => [
  ...answerWatch(subject.dossier),
  ...dueWatches(subject),
  ...supplementWatch(subject.dossier),
  ...transitWatches(subject.dossier),
  ...collectWatch(subject),
];

function answerWatch({ head, state }: Dossier): readonly Watch[] {
  if (state.status !== submitted || state.acceptanceDueAt === null) return [];
  const desk: Place = { organisationId: head.receivedByOrganisation, role: "receiver" };
  return [watchOf("unanswered", state.acceptanceDueAt, { desk, centre: head.receivedByOrganisation })];
}

function dueWatches({ dossier, process }: Subject): readonly Watch[] {
  const { head, state } = dossier;
  const at = deskOf(head, state, process);
  // Another agency is asked: the time stands still, and the due moment is that of before.
  if (!at || state.awaiting || (state.status !== accepted && state.status !== inProcess)) return [];
  const desk: Place = { organisationId: at.organisation, role: at.role };
  const around = { desk, centre: head.receivedByOrganisation };
  const dueAt = state.dueAt === null ? undefined : new Date(state.dueAt);
  const ends = dueAt ? { endsAt: dueAt } : {};
  return [
    ...(state.dueAt === null ? [] : [watchOf("late", state.dueAt, around)]),
    ...(state.dueAt === null ? [] : [{ ...watchOf("due-soon", state.dueAt, around), ...ends }]),
    // Once the whole dossier is late, the step's own time is no news.
    ...(state.stepDueAt === null
      ? []
      : [{ ...watchOf("step-over", state.stepDueAt, around), occasion: `${state.step}:${state.stepDueAt}`, ...ends }]),
  ];
}

function supplementWatch({ head, state }: Dossier): readonly Watch[] {
  if (state.status !== awaitingSupplement || state.supplementDueAt === null) return [];
  // The centre speaks with the applicant, whoever asked for the papers.
  const desk: Place = { organisationId: head.receivedByOrganisation, role: "receiver" };
  return [watchOf("supplement", state.supplementDueAt, { desk, centre: head.receivedByOrganisation })];
}

function transitWatches({ head, state }: Dossier): readonly Watch[] {
  const moving = [
    ["papers", state.papersHeld],
    ["result", state.resultHeld],
  ] as const;
  return moving.flatMap(([item, held]) => {
    if (held?.to === undefined) return [];
    const centre = head.receivedByOrganisation;
    const occasion = `${item}:${held.to}:${held.since}`;
    const [giver, taker] = [custodian(held.holder), custodian(held.to)];
    return [
      { ...watchOf("in-transit", held.since, { desk: giver, centre }), occasion },
      { ...watchOf("unconfirmed", held.since, { desk: taker, centre }), occasion },
    ];
  });
}

function collectWatch({ dossier, process }: Subject): readonly Watch[] {
  const { state } = dossier;
  const step = state.step === null ? undefined : findStep(process, state.step);
  const here = state.status === finished && step && findOutcome(step, "return") && state.stepSince;
  if (!here) return [];
  const desk: Place = { organisationId: state.returnOrganisation, role: "receiver" };
  return [watchOf("uncollected", here, { desk, centre: state.returnOrganisation })];
}

/** Papers are handed over at the counter of a centre, and by the specialist elsewhere. */
const custodian = (organisationId: string): Place => ({
  organisationId,
  role: isCentreId(organisationId) ? "receiver" : "specialist",
});

function watchOf(
  name: WatchName,
  anchor: string,
  { desk, centre }: { readonly desk: Place; readonly centre: string },
): Watch {
  return {
    name,
    occasion: anchor,
    anchorAt: new Date(anchor),
    places: {
      desk,
      // The division's head: a centre's head, or the leader of the agency that decides.
      head: { organisationId: desk.organisationId, role: isCentreId(desk.organisationId) ? "centre-head" : "leader" },
      centre: { organisationId: centre, role: "centre-head" },
      province: { organisationId: "", role: "supervisor" },
    },
  };
}
