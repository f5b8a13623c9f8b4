import { z } from "zod";
import { ok } from "#core/result";
import { pauseClock } from "#core/time/clock";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { wholeNumber } from "../acting/dossier-input.ts";
import { statuses } from "../model/dossier.ts";

/** A financial obligation must be met first; that time is not counted (domain 2.4 no. 10). */
export const requestPayment = defineAct({
  verb: "request-payment",
  summary: "Asks for a fee or tax to be paid; the clock pauses until it is.",
  input: dossierKey.extend({
    amountDong: wholeNumber(1, 10_000_000_000),
    reason: z.string().trim().min(3).max(500),
  }),
  decide: ({ acting, dossier }, { amountDong, reason }) => {
    const { clock, status, step, payment, dueDong = 0 } = dossier.state;
    const paused = clock && pauseClock(clock, { at: acting.at, reason: "payment" });
    if (paused && !paused.ok) return paused;
    return ok({
      facts: { amountDong, reason },
      becomes: {
        status: statuses.awaitingPayment,
        resume: { status, step },
        payment: "due",
        // What was due before is still due.
        dueDong: (payment === "due" ? dueDong : 0) + amountDong,
        clock: paused?.value ?? null,
      },
    });
  },
});
