import { z } from "zod";
import { ok, refuse } from "#core/result";
import { promiseAnew } from "#core/time/clock";
import { blank, reasonInput } from "../acting/dossier-input.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { extensionRuleOf } from "../extension/extension-rule-of.ts";
import { whyNoExtension } from "../extension/extension-rule.ts";
import { dueOnDay, proposeDue } from "../extension/propose-due.ts";
import { lateCauseIds } from "../model/late-causes.ts";
import { stepDueAt } from "../model/step-time.ts";

/**
 * The agency that will be late says so, apologises and promises anew (Form 04), at the latest one working day before the
 * due moment; it still can when it is late already, and the letter then says so. Once, unless the rule of the province
 * allows more or lets a recorded override through.
 */
export const extendDossier = defineAct({
  verb: "extend",
  summary: "Apologises to the applicant and puts off the due date, with the reason (Form 04).",
  input: dossierKey.extend({
    cause: z.enum(lateCauseIds),
    reason: reasonInput,
    /** The day of the new promise, until the end of work; without it, as the province's rule proposes. */
    newDueOn: blank(z.iso.date()),
    /** Why it is put off once more although the rule does not provide for it. */
    override: blank(z.string().trim().min(5).max(1000)),
  }),
  decide: async ({ acting, dossier, calendar, process }, { cause, reason, newDueOn, override }) => {
    const { state, head } = dossier;
    if (!state.clock || state.dueAt === null) return refuse("clock.not_started");
    const rule = await extensionRuleOf(acting, head.provinceCode);
    const extensions = state.extensions ?? 0;
    const why = whyNoExtension(rule, { extensions, override });
    if (why) return refuse(why, { n: rule.most });
    const moments = { due: new Date(state.dueAt), now: acting.at };
    const due = newDueOn ? dueOnDay(calendar, newDueOn, moments) : proposeDue(calendar, rule, moments);
    if (!due) return refuse("dossier.bad_new_due", { due: state.dueAt });
    const promised = promiseAnew(state.clock, { at: acting.at, dueAt: due, reason: "extended" });
    if (!promised.ok) return promised;
    const dueAt = due.toISOString();
    const { step, acceptedAt } = state;
    return ok({
      facts: {
        cause,
        reason,
        from: state.dueAt,
        ...(extensions >= rule.most && override !== undefined ? { override } : {}),
      },
      becomes: {
        clock: promised.value,
        dueAt,
        extensions: extensions + 1,
        stepDueAt: step === null ? null : stepDueAt(calendar, { process, step, since: acting.at, acceptedAt, dueAt }),
      },
    });
  },
});
