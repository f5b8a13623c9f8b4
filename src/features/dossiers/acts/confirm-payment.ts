import { z } from "zod";
import { ok, refuse } from "#core/result";
import { dueOf, resumeClock } from "#core/time/clock";
import { defineAct, dossierKey } from "../acting/define-act.ts";

/** Paid: the time goes on where it stood. */
export const confirmPayment = defineAct({
  verb: "confirm-payment",
  summary: "Confirms that what was asked for has been paid; the clock resumes.",
  input: dossierKey.extend({ receiptNumber: z.string().trim().min(1).max(60) }),
  decide: ({ acting, dossier, calendar, now }, { receiptNumber }) => {
    const { clock, resume, status } = dossier.state;
    if (!clock || !resume) return refuse("dossier.not_now", { status });
    const running = resumeClock(clock, { calendar, at: acting.at, reason: "paid" });
    if (!running.ok) return running;
    return ok({
      facts: { receiptNumber },
      becomes: {
        status: resume.status,
        step: resume.step,
        stepSince: now,
        resume: null,
        payment: "paid",
        clock: running.value,
        dueAt: dueOf(running.value)?.toISOString() ?? null,
      },
    });
  },
});
