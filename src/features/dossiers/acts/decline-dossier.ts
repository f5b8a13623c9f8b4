import { z } from "zod";
import { ok } from "#core/result";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { statuses } from "../model/dossier.ts";
import { reasonInput } from "../acting/dossier-input.ts";

/** Not accepted: outside competence or without legal basis. The applicant gets Form 03 with reason and basis. */
export const declineDossier = defineAct({
  verb: "decline",
  summary: "Refuses to accept an online dossier, with reason and legal basis.",
  input: dossierKey.extend({ reason: reasonInput, legalBasis: z.string().trim().min(3).max(500) }),
  decide: (_, { reason, legalBasis }) =>
    ok({
      facts: { reason, legalBasis },
      becomes: { status: statuses.declined, acceptanceDueAt: null, refusal: { reason, legalBasis } },
    }),
});
