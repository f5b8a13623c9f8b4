import { ok, refuse } from "#core/result";
import { calendarFor, heirOf } from "#features/units";
import { needed } from "../case-input.ts";
import { mayReopen } from "../model/case-policy.ts";
import { reopenHours } from "../model/case.ts";
import { openingTerms } from "../model/case-rules.ts";
import { caseRulesOf } from "../settings/case-rules-of.ts";
import { caseKey, defineCaseAct } from "./define-case-act.ts";

/** The answer does not settle it: the citizen says why within 72 hours, and a new round begins with its own promise. */
export const reopenCase = defineCaseAct({
  verb: "reopen",
  summary: "Reopens an answered case within 72 hours of the answer.",
  throughMerged: true,
  input: caseKey.extend({ reason: needed(2000) }),
  async decide({ acting, item }, { reason }) {
    const { head, state } = item;
    if (!mayReopen(item, acting.at)) return refuse("case.too_late_to_reopen", { hours: reopenHours });
    const rules = await caseRulesOf(acting, head.provinceCode);
    // The office that answered may have gone into another since: its successor takes it up.
    const handledBy = await heirOf(acting, state.handledBy);
    const same = handledBy === state.handledBy;
    const calendar = await calendarFor(acting, handledBy);
    const { dueAt, takeDueAt } = openingTerms(rules, calendar, { ...state, from: acting.at });
    const owned = same && state.owner !== null;
    return ok({
      becomes: {
        status: owned ? "working" : "waiting",
        takeDueAt: owned ? null : takeDueAt,
        dueAt: dueAt ?? openingTerms(rules, calendar, { ...state, kind: "feedback", from: acting.at }).dueAt,
        answer: null,
        answeredAt: null,
        extensions: 0,
        round: state.round + 1,
        ...(same ? {} : { handledBy, owner: null, offices: [...new Set([...state.offices, handledBy])] }),
      },
      facts: { reason },
    });
  },
});
