import { z } from "zod";
import { ok } from "#core/result";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { blank } from "../acting/dossier-input.ts";
import { resumedState } from "../time/resumed-state.ts";

/** The other agency has answered, or is waited for no longer: the time goes on where it stood. */
export const agencyAnswered = defineAct({
  verb: "agency-answered",
  summary: "Records another agency's answer; the clock resumes.",
  input: dossierKey.extend({ note: z.string().trim().min(3).max(2000), letter: blank(z.string().trim().max(60)) }),
  decide: ({ acting, dossier, calendar }, { note, letter }) => {
    const resumed = resumedState(dossier.state, { calendar, at: acting.at, reason: "agency-answered" });
    if (!resumed.ok) return resumed;
    const agency = dossier.state.awaiting?.agency ?? "";
    return ok({
      facts: { agency, note, ...(letter ? { letter } : {}) },
      becomes: { ...resumed.value, awaiting: null },
    });
  },
});
