import { z } from "zod";
import { ok, refuse } from "#core/result";
import { findProcedure } from "#features/procedures";
import { calendarFor } from "#features/units";
import { blank, needed } from "../case-input.ts";
import { caseKinds, isConfidential, priorities, topics, type CaseState } from "../model/case.ts";
import { openingTerms } from "../model/case-rules.ts";
import { concernOf, denunciationDesk } from "../model/sight.ts";
import { caseRulesOf } from "../settings/case-rules-of.ts";
import { caseKey, defineCaseAct, type DecidingCase } from "./define-case-act.ts";

/** Says what the case really is. A kind of its own law brings its own terms; what turns out a denunciation leaves at once. */
export const classifyCase = defineCaseAct({
  verb: "classify",
  summary:
    "Sets kind, topic, priority and procedure; another kind has its own terms, a denunciation goes to its own desk.",
  input: caseKey.extend({
    kind: z.enum(caseKinds),
    topic: z.enum(topics),
    priority: z.enum(priorities),
    procedureCode: blank(needed(30)),
  }),
  async decide(deciding, { kind, topic, priority, procedureCode }) {
    const { acting, item } = deciding;
    const { contact } = item.head;
    if (procedureCode !== undefined && !(await findProcedure(acting, procedureCode)))
      return refuse("case.unknown_procedure", { procedure: procedureCode });
    if (isConfidential(kind) && !isConfidential(item.state.kind) && (contact.anonymous || !contact.name))
      return refuse("case.name_needed");
    const named = { kind, topic, priority, procedureCode: procedureCode ?? null };
    const again = kind !== item.state.kind || priority !== item.state.priority;
    return ok({
      becomes: {
        ...named,
        ...(again ? await termsAnew(deciding, named) : {}),
        ...(kind === "denunciation" ? concealed(deciding) : {}),
      },
    });
  },
});

/** Reckoned from the opening, as if it had been known from the beginning. */
async function termsAnew(
  { acting, item }: DecidingCase,
  named: Pick<CaseState, "kind" | "priority">,
): Promise<Partial<CaseState>> {
  const { head, state } = item;
  const calendar = await calendarFor(acting, state.handledBy);
  const rules = await caseRulesOf(acting, head.provinceCode);
  const terms = openingTerms(rules, calendar, { ...named, from: new Date(head.openedAt) });
  return state.takenAt === null ? terms : { dueAt: terms.dueAt };
}

const concealed = ({ item: { head, state } }: DecidingCase): Partial<CaseState> => {
  if (state.kind === "denunciation") return {};
  const concerned = [...new Set([...state.concerned, ...concernOf(head.about)])];
  const desk = denunciationDesk(head.provinceCode, concerned);
  return { concerned, handledBy: desk, offices: [desk], owner: null, status: "waiting" };
};
