import { z } from "zod";
import { ok, refuse } from "#core/result";
import { answerOwed } from "../time/answer-owed.ts";
import { resumedState } from "../time/resumed-state.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { statuses } from "../model/dossier.ts";

/** Paid: the time goes on where it stood; before acceptance, the 8 working hours for an answer begin. */
export const confirmPayment = defineAct({
  verb: "confirm-payment",
  summary: "Confirms that what was asked for has been paid; the clock resumes.",
  input: dossierKey.extend({ receiptNumber: z.string().trim().min(1).max(60) }),
  decide: async ({ acting, dossier, calendar, now }, { receiptNumber }) => {
    const { head, state } = dossier;
    if (state.status === statuses.submitted) {
      const answer = await answerOwed(acting, {
        head,
        since: new Date(head.submittedAt),
        feeFirst: { paidAt: acting.at },
      });
      return ok({ facts: { receiptNumber }, becomes: { ...answer, payment: "paid" } });
    }
    const { resume, status } = state;
    if (!resume) return refuse("dossier.not_now", { status });
    const resumed = resumedState(state, { calendar, at: acting.at, reason: "paid" });
    if (!resumed.ok) return resumed;
    return ok({
      facts: { receiptNumber },
      becomes: {
        ...resumed.value,
        status: resume.status,
        step: resume.step,
        stepSince: now,
        resume: null,
        payment: "paid",
      },
    });
  },
});
