import { z } from "zod";
import { ok, refuse } from "#core/result";
import { pauseClock } from "#core/time/clock";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { blank, reasonInput } from "../acting/dossier-input.ts";

/**
 * Another agency has to answer first and the sector's law does not count that time (criminal records, taxes: domain 2.4
 * no. 10). The dossier stays in process at its desk; only its time stands still.
 */
export const awaitAgency = defineAct({
  verb: "await-agency",
  summary: "Waits for another agency's answer, which the sector's law does not count; the clock pauses.",
  input: dossierKey.extend({
    agency: z.string().trim().min(3).max(200),
    reason: reasonInput,
    legalBasis: z.string().trim().min(3).max(500),
    /** Number of the letter that asks. */
    letter: blank(z.string().trim().max(60)),
  }),
  decide: ({ acting, dossier, now }, { agency, reason, legalBasis, letter }) => {
    const { clock } = dossier.state;
    if (!clock) return refuse("clock.not_started");
    const paused = pauseClock(clock, { at: acting.at, reason: "agency", note: agency });
    if (!paused.ok) return paused;
    return ok({
      facts: { agency, reason, legalBasis, ...(letter ? { letter } : {}) },
      becomes: { clock: paused.value, awaiting: { agency, since: now } },
    });
  },
});
