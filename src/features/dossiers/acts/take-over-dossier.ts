import { ok } from "#core/result";
import { findOutcome } from "#core/process/process";
import { signedFor } from "../model/custody.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { moveStep } from "../acting/move-step.ts";
import { organisationAt } from "../model/policy.ts";

/** The receiver signs for what was handed over; where the process waits for exactly that, it goes on. */
export const takeOverDossier = defineAct({
  verb: "take-over",
  summary: "Signs for papers or a result that were on their way to this office.",
  input: dossierKey,
  decide: (deciding) => {
    const { dossier, step, organisation, now } = deciding;
    const { head, state } = dossier;
    const awaited =
      step && findOutcome(step, "take-over") && organisationAt(step.place, head, state) === organisation
        ? moveStep(deciding, "take-over")
        : undefined;
    return ok({
      facts: awaited ? { to: awaited.to } : {},
      becomes: { ...awaited?.becomes, ...signedFor(state, organisation, now) },
    });
  },
});
