import { z } from "zod";
import { ok, refuse } from "#core/result";
import { formatWhole } from "#core/text/amount";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { statuses } from "../model/dossier.ts";
import { blank } from "../acting/dossier-input.ts";

/** The result reaches the applicant (Decree 118/2025 art. 22); who took it is kept. */
export const returnResult = defineAct({
  verb: "return",
  summary: "Returns the result to the applicant at the centre that holds it.",
  input: dossierKey.extend({
    receivedBy: blank(z.string().trim().max(120)),
    delivery: z.enum(["collected", "sent"]).default("collected"),
  }),
  decide: ({ dossier, organisation, now }, { receivedBy, delivery }) => {
    const { head, state } = dossier;
    const { dueDong = 0 } = state;
    if (state.payment === "due" && dueDong > 0) return refuse("dossier.fee_due", { dong: formatWhole(dueDong, "vi") });
    const held = state.resultHeld;
    // Returning a result that was on its way here signs for having received it.
    const here = held && (held.to ?? held.holder) === organisation;
    if (!here) return refuse("dossier.result_elsewhere", { holder: held?.holder ?? "" });
    return ok({
      facts: { receivedBy: receivedBy ?? head.owner.name, delivery },
      becomes: {
        status: statuses.returned,
        step: null,
        stepSince: null,
        stepDueAt: null,
        delivery,
        returnedAt: now,
        resultHeld: null,
      },
    });
  },
});
