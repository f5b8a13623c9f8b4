import { statuses, type DossierState } from "./dossier.ts";

const { submitted, accepted, inProcess, awaitingSupplement, finished } = statuses;
const watchedStatuses: readonly number[] = [submitted, accepted, inProcess, awaitingSupplement, finished];

// Acts at a counter come in quick succession; one look after the last of them is enough.
const restMs = 5 * 60_000;

/**
 * When somebody should look whether this dossier gives reason for a reminder; null when it cannot. An act only asks for a
 * look soon: which reminders there are and when they are due is the watchers' business, who then set the exact moment.
 */
export function watchAt(state: DossierState, actAt: string): string | null {
  const moving = state.papersHeld?.to !== undefined || state.resultHeld?.to !== undefined;
  if (!moving && !watchedStatuses.includes(state.status)) return null;
  return new Date(new Date(actAt).getTime() + restMs).toISOString();
}
