import { ok } from "#core/result";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { statuses } from "../model/dossier.ts";
import { refusalInput } from "../acting/dossier-input.ts";

/** Not accepted: outside competence or without legal basis. The applicant gets Form 03 with reason and basis. */
export const declineDossier = defineAct({
  verb: "decline",
  summary: "Refuses to accept an online dossier, with reason and legal basis.",
  input: dossierKey.extend(refusalInput),
  decide: (_, { reason, legalBasis, advice }) =>
    ok({
      facts: { reason, legalBasis, ...(advice ? { advice } : {}) },
      becomes: { status: statuses.declined, acceptanceDueAt: null, refusal: { reason, legalBasis } },
    }),
});
