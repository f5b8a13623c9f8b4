import type { Official } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { findOfficial } from "#features/staff";
import { calendarFor } from "#features/units";
import { blank, needed } from "../case-input.ts";
import { dueOnceTaken } from "../model/case-rules.ts";
import { maySeeCase, sightOf } from "../model/sight.ts";
import { caseRulesOf } from "../settings/case-rules-of.ts";
import { caseKey, defineCaseAct, type DecidingCase } from "./define-case-act.ts";

/** Somebody takes the case, or whoever leads gives it to a colleague. For a complaint or denunciation this is its acceptance. */
export const assignCase = defineCaseAct({
  verb: "assign",
  summary:
    "Takes a case oneself, or gives it to a colleague of the office; a complaint or denunciation is accepted by it.",
  input: caseKey.extend({
    /** The colleague's account; absent: whoever asks. */
    owner: blank(needed(100)),
  }),
  async decide(deciding, { owner }) {
    const { acting, item } = deciding;
    const { actor } = acting;
    const { state, head } = item;
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const to = owner ?? actor.accountId;
    if (to === state.owner) return refuse("case.owner_already");
    const given = await whoMayOwn(deciding, actor, to);
    if (!given) return refuse("case.not_a_colleague");
    const rules = await caseRulesOf(acting, head.provinceCode);
    const calendar = await calendarFor(acting, state.handledBy);
    const dueAt = dueOnceTaken(rules, calendar, { ...state, takenAt: acting.at });
    return ok({
      becomes: { status: "working", owner: to, takeDueAt: null, takenAt: state.takenAt ?? deciding.now, dueAt },
    });
  },
});

/** Giving a case to somebody else is for those who lead; and nobody is given what they must not see. */
async function whoMayOwn({ acting, item }: DecidingCase, giver: Official, to: string): Promise<boolean> {
  const { head, state } = item;
  if (to === giver.accountId) return true;
  const place = { provinceCode: head.provinceCode, organisationId: state.handledBy };
  const leads = may(giver, "case.extend", place);
  const colleague = leads && (await findOfficial(acting, { provinceCode: head.provinceCode, id: to }, acting.at));
  if (!colleague || !may(colleague, "case.assign", place)) return false;
  return maySeeCase(sightOf(colleague), { head, state: { ...state, owner: to } });
}
