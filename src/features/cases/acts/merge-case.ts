import { ok, refuse } from "#core/result";
import { needed } from "../case-input.ts";
import { findCaseByCode } from "../case-queries.ts";
import { isConfidential, type Case } from "../model/case.ts";
import { maySeeCase, sightOf } from "../model/sight.ts";
import { dropRound } from "../stores/round-store.ts";
import { caseKey, defineCaseAct } from "./define-case-act.ts";

/** The same matter twice: this one goes on in the other, and its sender is answered with the other's answer. */
export const mergeCase = defineCaseAct({
  verb: "merge",
  summary: "Lets a duplicate go on in another case; its sender is still answered in the channel they chose.",
  input: caseKey.extend({ into: needed(40) }),
  async decide({ acting, item }, { into }) {
    const { actor, at } = acting;
    const other = await findCaseByCode(acting, into);
    if (!other || actor.kind !== "official" || !maySeeCase(sightOf(actor), other))
      return refuse("case.unknown", { code: into });
    if (!isMergeable(item, other)) return refuse("case.not_mergeable", { code: other.head.code });
    return ok({
      becomes: { status: "merged", mergedInto: other.head.code, dueAt: null, takeDueAt: null },
      facts: { into: other.head.code },
      tells: "merged",
      also: (tx) => dropRound(tx, item, at),
    });
  },
});

/** Only what is alive, and only what the same people may see: merging never opens a case to anybody. */
function isMergeable({ head, state }: Case, other: Case): boolean {
  const alive = other.state.status === "waiting" || other.state.status === "working";
  const sameKind = isConfidential(state.kind) ? state.kind === other.state.kind : !isConfidential(other.state.kind);
  const covered =
    state.concerned.every((each) => other.state.concerned.includes(each)) &&
    state.keptFrom.every((each) => other.state.keptFrom.includes(each));
  return head.code !== other.head.code && alive && sameKind && covered;
}
