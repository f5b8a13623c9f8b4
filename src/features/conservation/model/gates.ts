import type { Status, Verb } from "#features/dossiers";

/**
 * By which act a dossier comes into the ledger, and by which it leaves: each once in its life. Acts that are not named
 * change where it stands inside.
 */
export const openingVerbs: readonly Verb[] = ["submit", "receive"];
export const endingVerbs: readonly Verb[] = ["decline", "refuse", "withdraw", "stop", "return"];

/** The codes in which a dossier is somebody's to answer for: all but 3, 7, 8 and 10. */
export const openStatuses: readonly Status[] = [1, 2, 4, 5, 6, 9];
