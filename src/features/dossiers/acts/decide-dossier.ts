import { z } from "zod";
import { ok } from "#core/result";
import { signedFor } from "../model/custody.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { moveStep } from "../acting/move-step.ts";

/** The specialist has examined the dossier and proposes how it should end; the leader decides. */
export const decideDossier = defineAct({
  verb: "decide",
  summary: "Records the specialist's proposal and sends the dossier for signature.",
  input: dossierKey.extend({
    outcome: z.enum(["approve", "refuse"]).default("approve"),
    note: z.string().trim().max(2000).default(""),
  }),
  decide: (deciding, { outcome, note }) => {
    const { to, becomes } = moveStep(deciding, "decide");
    return ok({
      facts: { to, outcome, note },
      becomes: {
        ...becomes,
        ...signedFor(deciding.dossier.state, deciding.organisation, deciding.now),
        proposal: note ? { outcome, note } : { outcome },
      },
    });
  },
});
