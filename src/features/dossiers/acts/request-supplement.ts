import { z } from "zod";
import { ok, refuse } from "#core/result";
import { pauseClock } from "#core/time/clock";
import { dueAt } from "#core/time/deadline";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { statuses } from "../model/dossier.ts";
import { reasonInput, wholeNumber } from "../acting/dossier-input.ts";
import { getCase } from "../acting/get-case.ts";

/** Papers are missing or wrong: Form 02 says which; the time stands still until they come. */
export const requestSupplement = defineAct({
  verb: "request-supplement",
  summary: "Asks the applicant for missing or corrected papers (Form 02); the clock pauses.",
  input: dossierKey.extend({
    reason: reasonInput,
    wanted: z.array(z.string().trim().min(1).max(300)).min(1).max(40),
    /** Working days the applicant has; the procedure's own term unless told. */
    days: wholeNumber(1, 60).optional(),
  }),
  decide: async ({ acting, dossier, calendar }, { reason, wanted, days }) => {
    const procedureCase = await getCase(acting, dossier.head);
    if (!procedureCase) return refuse("dossier.unknown_procedure", { code: dossier.head.procedureCode });
    const { clock, status, step } = dossier.state;
    const paused = clock && pauseClock(clock, { at: acting.at, reason: "supplement" });
    if (paused && !paused.ok) return paused;
    const term = { amount: days ?? procedureCase.supplement.days, unit: "working-day" } as const;
    const supplementDueAt = dueAt(calendar, term, { from: acting.at, method: "day-based" });
    return ok({
      facts: { reason, wanted, days: term.amount },
      becomes: {
        status: statuses.awaitingSupplement,
        resume: { status, step },
        clock: paused?.value ?? null,
        acceptanceDueAt: null,
        supplementDueAt: supplementDueAt?.toISOString() ?? null,
      },
    });
  },
});
