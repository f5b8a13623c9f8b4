import { ok } from "#core/result";
import { needed } from "../case-input.ts";
import { listFollowers } from "../stores/follower-store.ts";
import { caseKey, defineCaseAct } from "./define-case-act.ts";

/** The answer goes to whoever asked and to everybody whose case was merged into this one, each in their own channel. */
export const answerCase = defineCaseAct({
  verb: "answer",
  summary: "Answers a case, and everybody whose case was merged into it; open to reopening for 72 hours.",
  input: caseKey.extend({ answer: needed(5000) }),
  async decide({ acting, item, now }, { answer }) {
    const followers = await listFollowers(acting.db, item.head);
    return ok({
      becomes: { status: "answered", answer, answeredAt: now },
      facts: { dueAt: item.state.dueAt },
      tells: "answered",
      followers,
    });
  },
});
