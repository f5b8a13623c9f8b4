import { ok, refuse } from "#core/result";
import { calendarFor } from "#features/units";
import { needed } from "../case-input.ts";
import { extendedDue } from "../model/case-rules.ts";
import { caseRulesOf } from "../settings/case-rules-of.ts";
import { caseKey, defineCaseAct } from "./define-case-act.ts";

/** More time, asked for before the moment has passed and told to the citizen at once. */
export const extendCase = defineCaseAct({
  verb: "extend",
  summary: "Moves the due moment by the term of the kind, before it has passed; the citizen is told.",
  input: caseKey.extend({ reason: needed(1000) }),
  async decide({ acting, item: { head, state } }, { reason }) {
    const { dueAt, extensions, kind, handledBy } = state;
    if (dueAt === null || new Date(dueAt) <= acting.at) return refuse("case.too_late_to_extend");
    const rules = await caseRulesOf(acting, head.provinceCode);
    const moved = extendedDue(rules[kind], await calendarFor(acting, handledBy), { dueAt, extensions });
    if (moved === undefined) return refuse("case.no_extension_left");
    return ok({ becomes: { dueAt: moved, extensions: extensions + 1 }, facts: { reason }, tells: "extended" });
  },
});
