import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { forgetLessons } from "./ask-taught.ts";
import { undoLessonRow } from "./lesson-store.ts";

/** What was taught no longer counts; it stays in the books. */
export const undoLesson = defineCommand({
  name: "assistant.undo-lesson",
  permission: "assistant.manage",
  summary: "Takes back what was taught to the assistant.",
  input: z.strictObject({ id: z.string().min(1).max(60) }),
  writes: "transaction",
  async run(acting, { id }) {
    const { actor, at, db } = acting;
    const whole = { provinceCode: actor.kind === "official" ? actor.provinceCode : "", organisationId: "" };
    if (actor.kind !== "official" || !may(actor, "assistant.manage", whole)) return refuse("access.not_allowed");
    const { provinceCode, accountId } = actor;
    if (!(await undoLessonRow(db, { provinceCode, id, at, by: accountId }))) return refuse("assistant.lesson_missing");
    forgetLessons(acting, provinceCode);
    return ok({ id });
  },
});
