import { acceptanceDueAt, type FeeFirst } from "#core/time/deadline";
import { calendarFor } from "#features/units";
import type { Reading } from "#platform/context";
import type { DossierHead, DossierState } from "../model/dossier.ts";

/**
 * What an online applicant is owed: an answer within 8 working hours of handing in, by the receiving centre's calendar.
 * With `feeFirst` from its payment, and none before that (domain 2.4 no. 8).
 */
export async function answerOwed(
  reading: Reading,
  of: {
    readonly head: Pick<DossierHead, "receivedByOrganisation">;
    readonly since: Date;
    readonly feeFirst?: FeeFirst;
  },
): Promise<Pick<DossierState, "acceptanceDueAt">> {
  const calendar = await calendarFor(reading, of.head.receivedByOrganisation);
  return { acceptanceDueAt: acceptanceDueAt(calendar, of.since, of.feeFirst)?.toISOString() ?? null };
}
