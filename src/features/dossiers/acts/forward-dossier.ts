import { z } from "zod";
import { ok } from "#core/result";
import { handTo } from "../model/custody.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { statuses } from "../model/dossier.ts";
import { moveStep } from "../acting/move-step.ts";

/** The centre hands the dossier to the competent agency (Decree 118/2025 art. 18); the giver's signature is this act. */
export const forwardDossier = defineAct({
  verb: "forward",
  summary: "Forwards the dossier to the agency that decides; opens the control slip (Form 06).",
  input: dossierKey.extend({ note: z.string().trim().max(1000).default("") }),
  decide: (deciding, { note }) => {
    const { to, organisation, becomes } = moveStep(deciding, "forward");
    const { papersHeld } = deciding.dossier.state;
    return ok({
      facts: { to, note },
      becomes: {
        ...becomes,
        status: statuses.inProcess,
        papersHeld: organisation === null ? papersHeld : handTo(papersHeld, organisation, deciding.now),
      },
    });
  },
});
