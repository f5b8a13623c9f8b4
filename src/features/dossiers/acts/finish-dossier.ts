import { ok } from "#core/result";
import { stopClock } from "#core/time/clock";
import { handTo } from "../model/custody.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { statuses } from "../model/dossier.ts";
import { moveStep } from "../acting/move-step.ts";

/** The result is ready and on its way to where it is returned; here the dossier is judged early, on time or late. */
export const finishDossier = defineAct({
  verb: "finish",
  summary: "Registers the signed result and sends it to where it will be returned; the clock stops.",
  input: dossierKey,
  decide: (deciding) => {
    const { to, organisation, becomes } = moveStep(deciding, "finish");
    const { state } = deciding.dossier;
    // Who seals and registers the result has it in hand, whoever signed it.
    const sealed = state.resultHeld && {
      ...state.resultHeld,
      holder: deciding.organisation ?? state.resultHeld.holder,
    };
    const stopped = state.clock && stopClock(state.clock, deciding.acting.at);
    if (stopped && !stopped.ok) return stopped;
    return ok({
      facts: { to, timeliness: stopped?.value.timeliness ?? null },
      becomes: {
        ...becomes,
        status: statuses.finished,
        clock: stopped?.value.clock ?? null,
        timeliness: stopped?.value.timeliness ?? null,
        finishedAt: deciding.now,
        delivery: "waiting",
        resultHeld: organisation === null ? sealed : handTo(sealed, organisation, deciding.now),
      },
    });
  },
});
