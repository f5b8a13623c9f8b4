import { judge, type Timeliness } from "#core/time/clock";
import type { Process } from "#core/process/process";
import { fold, type DossierAct, type DossierHead, type DossierState, type Holding, type ActKind } from "./dossier.ts";
import { deskOf } from "./policy.ts";

/** One hand-over: who gave, who has to take, and whether the step that ended with it was done in its time. */
export type ControlRow = {
  readonly verb: ActKind;
  readonly giver: { readonly organisation: string; readonly actor: string };
  /** Null: the applicant, or nobody any more. */
  readonly receiver: { readonly organisation: string; readonly actor?: string } | null;
  readonly givenAt: string;
  readonly takenAt?: string;
  readonly step: string | null;
  readonly timeliness?: Timeliness;
  readonly reason: string;
};

type Walked = { readonly act: DossierAct; readonly before: DossierState; readonly after: DossierState };

/**
 * The control slip of a dossier, read from its ledger (Form 06): a row for each act by which it, its papers or its result
 * passed from one hand to another.
 */
export function controlRows(
  { head, process }: { readonly head: DossierHead; readonly process: Process },
  acts: readonly DossierAct[],
): readonly ControlRow[] {
  const walked = walk(acts);
  return walked.flatMap((step, at) => {
    const receiver = receiverOf({ head, process }, step);
    return receiver === undefined ? [] : [rowOf({ head, step, receiver, later: walked.slice(at + 1) })];
  });
}

function walk(acts: readonly DossierAct[]): readonly Walked[] {
  const walked: Walked[] = [];
  let state: DossierState | undefined;
  for (const act of acts) {
    // The first act says the whole state.
    const after = state ? fold(state, act.body) : (act.body.becomes as DossierState);
    walked.push({ act, before: state ?? after, after });
    state = after;
  }
  return walked;
}

/** To whom the act passed something on; null: to the applicant; undefined: to nobody, it stayed where it was. */
function receiverOf(
  { head, process }: { readonly head: DossierHead; readonly process: Process },
  { act, before, after }: Walked,
): string | null | undefined {
  if (act.kind === "return") return null;
  const sentTo = newlySent(before.papersHeld, after.papersHeld) ?? newlySent(before.resultHeld, after.resultHeld);
  if (sentTo !== undefined) return sentTo;
  // Within one office the dossier goes from the specialist to the leader and back.
  const moved = before.step !== null && before.step !== after.step && act.kind !== "take-over";
  return moved ? deskOf(head, after, process)?.organisation : undefined;
}

const newlySent = (before: Holding | null, after: Holding | null): string | undefined =>
  after?.to !== undefined && after.to !== before?.to ? after.to : undefined;

function rowOf(on: {
  readonly head: DossierHead;
  readonly step: Walked;
  readonly receiver: string | null;
  readonly later: readonly Walked[];
}): ControlRow {
  const { act, before, after } = on.step;
  const giver = act.organisation ?? on.head.receivedByOrganisation;
  const taken = on.receiver === null ? undefined : takenBy(on.receiver, on.later);
  const moved = after.step !== before.step;
  const reason = act.body["reason"] ?? act.body["note"];
  return {
    verb: act.kind,
    giver: { organisation: giver, actor: act.actor },
    receiver: on.receiver === null ? null : { organisation: on.receiver, ...(taken ? { actor: taken.actor } : {}) },
    givenAt: act.at,
    ...(on.receiver === null ? { takenAt: act.at } : taken ? { takenAt: taken.at } : {}),
    step: before.step,
    ...(moved && before.stepDueAt ? { timeliness: judge(new Date(before.stepDueAt), new Date(act.at)) } : {}),
    reason: typeof reason === "string" ? reason : "",
  };
}

/** The receiver signs by taking over, or by the next act it does itself. */
const takenBy = (organisation: string, later: readonly Walked[]): DossierAct | undefined =>
  later.find(({ act }) => act.organisation === organisation)?.act;

/** Offices that had a hand in it beside those the dossier names: what Form 06 calls coordinating agencies. */
export function coordinatingOffices(head: DossierHead, rows: readonly ControlRow[], returnPlace: string): string[] {
  const own = new Set([
    head.submittedAtOrganisation,
    head.receivedByOrganisation,
    head.competentOrganisation,
    returnPlace,
  ]);
  const seen = rows.flatMap(({ giver, receiver }) => [giver.organisation, receiver?.organisation ?? ""]);
  return [...new Set(seen)].filter((id) => id !== "" && !own.has(id));
}
