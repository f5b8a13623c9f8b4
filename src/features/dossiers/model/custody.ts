import type { DossierState, Holding } from "./dossier.ts";

/** The giver signs: the thing is on its way; it stays with the giver until the receiver signs too. */
export const handTo = (held: Holding | null, to: string, now: string): Holding | null => {
  if (!held || held.holder === to) return held && { holder: held.holder, since: held.since };
  return { holder: held.holder, since: now, to };
};

/** The receiver signs: what was on its way to this organisation is now held by it. */
const takeInto = (held: Holding | null, organisation: string | null, now: string): Holding | null =>
  held && organisation !== null && held.to === organisation ? { holder: organisation, since: now } : held;

/** Acting on a dossier that has been handed to you signs for having received it. */
export const signedFor = (
  state: DossierState,
  organisation: string | null,
  now: string,
): Pick<DossierState, "papersHeld" | "resultHeld"> => ({
  papersHeld: takeInto(state.papersHeld, organisation, now),
  resultHeld: takeInto(state.resultHeld, organisation, now),
});
