import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { findProcedure } from "#features/procedures";
import { defineCommand } from "#platform/command/define-command";
import { makeId } from "#platform/secrets/tokens";
import { maskAsked } from "../conversation/mask-asked.ts";
import { ask } from "../ask.ts";
import { forgetLessons } from "./ask-taught.ts";
import { lessonKinds } from "./lesson.ts";
import { insertLesson } from "./lesson-store.ts";
import { settleAlike } from "./open-question-store.ts";
import type { Acting } from "#platform/context";

const words = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => maskAsked(text, most));

export const lessonInput = z.strictObject({
  kind: z.enum(lessonKinds),
  asked: words(500).pipe(z.string().min(2)),
  means: words(1_000).pipe(z.string().min(2)),
  source: words(300).default(""),
});

/** From now on in this province; every question that was asked in these words is settled. */
export const teach = defineCommand({
  name: "assistant.teach",
  permission: "assistant.manage",
  summary: "Links a question to a procedure, a saying to the words it means, or publishes an answer with its source.",
  input: lessonInput,
  writes: "transaction",
  async run(acting, { kind, asked, means, source }) {
    const { actor, at, db } = acting;
    const whole = { provinceCode: actor.kind === "official" ? actor.provinceCode : "", organisationId: "" };
    if (actor.kind !== "official" || !may(actor, "assistant.manage", whole)) return refuse("access.not_allowed");
    if (kind === "answer" && source === "") return refuse("assistant.source_needed");
    if (kind === "procedure" && !(await isFindable(acting, means)))
      return refuse("assistant.unknown_procedure", { code: means.slice(0, 40) });
    const id = makeId();
    const { provinceCode, accountId } = actor;
    const made = { made_at: at, made_by: accountId, source: source === "" ? null : source };
    await insertLesson(db, { province_code: provinceCode, id, kind, asked, means, ...made });
    await settleAlike(db, { provinceCode, asked, at, by: accountId });
    forgetLessons(acting, provinceCode);
    return ok({ id });
  },
});

/** Reviewed, or imported and found by its code. */
async function isFindable(acting: Acting, code: string): Promise<boolean> {
  if (!/^\d\.\d{6}$/.test(code)) return false;
  if (await findProcedure(acting, code)) return true;
  const { answers } = await ask(acting, { text: code, at: acting.at });
  return answers.some(({ procedure }) => procedure.code === code);
}
