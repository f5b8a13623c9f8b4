import { ok } from "#core/result";
import { stopClock } from "#core/time/clock";
import { handTo } from "../model/custody.ts";
import { endingFacts } from "../acting/ending-facts.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { statuses } from "../model/dossier.ts";
import { endingInput, reasonInput } from "../acting/dossier-input.ts";

/** The applicant withdraws before a result is decided; the papers come back to where they will be collected. */
export const withdrawDossier = defineAct({
  verb: "withdraw",
  summary: "Withdraws the dossier at the applicant's wish.",
  input: dossierKey.extend({ reason: reasonInput, ...endingInput }),
  decide: ({ acting, dossier, now }, { reason, papersBack, feesBack }) => {
    const { state } = dossier;
    const running = state.clock && state.clock.state !== "stopped" ? stopClock(state.clock, acting.at) : undefined;
    if (running && !running.ok) return running;
    return ok({
      facts: { reason, ...endingFacts(dossier, { papersBack, feesBack }) },
      becomes: {
        status: statuses.withdrawn,
        step: null,
        stepSince: null,
        stepDueAt: null,
        acceptanceDueAt: null,
        supplementDueAt: null,
        resume: null,
        clock: running?.value.clock ?? state.clock,
        finishedAt: now,
        papersHeld: handTo(state.papersHeld, state.returnOrganisation, now),
      },
    });
  },
});
