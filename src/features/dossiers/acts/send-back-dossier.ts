import { ok } from "#core/result";
import { handTo } from "../model/custody.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { reasonInput } from "../acting/dossier-input.ts";
import { moveStep } from "../acting/move-step.ts";
import { signedFor } from "../model/custody.ts";

/** Back to the step before, with the reason; the time goes on. */
export const sendBackDossier = defineAct({
  verb: "send-back",
  summary: "Sends the dossier back to the step before, with a reason.",
  input: dossierKey.extend({ reason: reasonInput }),
  decide: (deciding, { reason }) => {
    const { to, organisation, becomes } = moveStep(deciding, "send-back");
    const held = signedFor(deciding.dossier.state, deciding.organisation, deciding.now);
    return ok({
      facts: { to, reason },
      becomes: {
        ...becomes,
        proposal: null,
        papersHeld: organisation === null ? held.papersHeld : handTo(held.papersHeld, organisation, deciding.now),
      },
    });
  },
});
