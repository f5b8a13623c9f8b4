import { ok } from "#core/result";
import { stopClock } from "#core/time/clock";
import { handTo, signedFor } from "../model/custody.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { statuses } from "../model/dossier.ts";
import { refusalInput } from "../acting/dossier-input.ts";
import { moveStep } from "../acting/move-step.ts";

/** Refusal to settle: the leader signs Form 03 with reason and legal basis; the papers go back. */
export const refuseDossier = defineAct({
  verb: "refuse",
  summary: "Refuses to settle the dossier, with reason and legal basis (Form 03).",
  input: dossierKey.extend(refusalInput),
  decide: (deciding, { reason, legalBasis, advice }) => {
    const { becomes } = moveStep(deciding, "refuse");
    const { state } = deciding.dossier;
    const stopped = state.clock && stopClock(state.clock, deciding.acting.at);
    if (stopped && !stopped.ok) return stopped;
    const held = signedFor(state, deciding.organisation, deciding.now);
    return ok({
      facts: { reason, legalBasis, ...(advice ? { advice } : {}) },
      becomes: {
        ...becomes,
        status: statuses.declined,
        refusal: { reason, legalBasis },
        clock: stopped?.value.clock ?? null,
        timeliness: stopped?.value.timeliness ?? null,
        finishedAt: deciding.now,
        papersHeld: handTo(held.papersHeld, state.returnOrganisation, deciding.now),
      },
    });
  },
});
