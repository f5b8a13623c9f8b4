import { ok, type Refusal, type Result } from "#core/result";
import { dueOf, startClock } from "#core/time/clock";
import { calendarFor } from "#features/units";
import type { ProcedureCase } from "#features/procedures";
import type { Process } from "#core/process/process";
import type { Acting } from "#platform/context";
import { statuses, type Dossier, type DossierState } from "../model/dossier.ts";
import { termsFor } from "../time/terms-for.ts";
import { stepDueAt } from "../model/step-time.ts";

/**
 * What a dossier becomes when it is accepted: time counts from the moment the complete, valid dossier is accepted
 * and shown on the receipt (Decree 118/2025 art. 17).
 */
export async function acceptedState(on: {
  readonly acting: Acting;
  readonly procedureCase: ProcedureCase;
  readonly process: Process;
  readonly dossier: Dossier;
  /** A commune that is hard to reach, when more time is promised for its sake. */
  readonly remoteUnitCode?: string | undefined;
}): Promise<Result<Partial<DossierState>, Refusal>> {
  const { acting, dossier, process } = on;
  const calendar = await calendarFor(acting, dossier.head.competentOrganisation);
  const { procedureCase, remoteUnitCode } = on;
  const reckoned = await termsFor(acting, { head: dossier.head, procedureCase, at: acting.at, remoteUnitCode });
  if (!reckoned.ok) return reckoned;
  const { terms, transferCutoff } = reckoned.value;
  const clock = startClock(terms, { calendar, at: acting.at, reason: "accepted" });
  if (!clock.ok) return clock;
  const now = acting.at.toISOString();
  const times = { acceptedAt: now, dueAt: dueOf(clock.value)?.toISOString() ?? null };
  return ok({
    ...times,
    status: statuses.accepted,
    step: process.start,
    stepSince: now,
    stepDueAt: stepDueAt(calendar, { process, step: process.start, since: acting.at, ...times, transferCutoff }),
    clock: clock.value,
    acceptanceDueAt: null,
    papersHeld: { holder: dossier.head.receivedByOrganisation, since: now },
  });
}
