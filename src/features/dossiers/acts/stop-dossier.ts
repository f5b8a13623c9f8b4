import { ok, refuse } from "#core/result";
import { stopClock } from "#core/time/clock";
import { endingFacts } from "../acting/ending-facts.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { statuses } from "../model/dossier.ts";
import { endingInput, reasonInput } from "../acting/dossier-input.ts";

/** The term for a supplement is over and nothing came: the dossier is closed, and may be handed in anew. */
export const stopDossier = defineAct({
  verb: "stop",
  summary: "Closes a dossier whose supplement term has expired.",
  input: dossierKey.extend({ reason: reasonInput, ...endingInput }),
  decide: ({ acting, dossier, now }, { reason, papersBack, feesBack }) => {
    const { state } = dossier;
    const term = state.supplementDueAt;
    if (term !== null && now <= term) return refuse("dossier.term_runs", { until: term });
    const stopped = state.clock && stopClock(state.clock, acting.at);
    if (stopped && !stopped.ok) return stopped;
    return ok({
      facts: { reason, ...endingFacts(dossier, { papersBack, feesBack }) },
      becomes: {
        status: statuses.stopped,
        step: null,
        stepSince: null,
        stepDueAt: null,
        resume: null,
        supplementDueAt: null,
        clock: stopped?.value.clock ?? null,
        finishedAt: now,
      },
    });
  },
});
