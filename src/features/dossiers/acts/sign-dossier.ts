import { z } from "zod";
import { ok, refuse } from "#core/result";
import { signedFor } from "../model/custody.ts";
import { blank } from "../acting/dossier-input.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { moveStep } from "../acting/move-step.ts";

/** The leader signs the result. */
export const signDossier = defineAct({
  verb: "sign",
  summary: "Signs the result of the dossier.",
  input: dossierKey.extend({
    resultNumber: blank(z.string().trim().max(60)),
    resultSha256: blank(z.string().regex(/^[0-9a-f]{64}$/)),
  }),
  decide: (deciding, { resultNumber, resultSha256 }) => {
    const { state } = deciding.dossier;
    if (state.proposal?.outcome === "refuse") return refuse("dossier.not_proposed", { proposal: "refuse" });
    const { to, becomes } = moveStep(deciding, "sign");
    const result = {
      signedAt: deciding.now,
      ...(resultNumber ? { number: resultNumber } : {}),
      ...(resultSha256 ? { sha256: resultSha256 } : {}),
    };
    const organisation = deciding.organisation ?? deciding.dossier.head.competentOrganisation;
    return ok({
      facts: { to },
      becomes: {
        ...becomes,
        ...signedFor(state, deciding.organisation, deciding.now),
        result,
        resultHeld: { holder: organisation, since: deciding.now },
      },
    });
  },
});
