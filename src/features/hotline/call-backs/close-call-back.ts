import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { answersFor } from "../calls/my-calls.ts";
import { closeCallBackRow, countAttempt, findCallBack } from "./call-back-store.ts";

/** reached: spoken with. no-answer: rang out; the third closes it. wrong-number, withdrawn: nobody is to be called. */
export const callBackOutcomes = ["reached", "no-answer", "wrong-number", "withdrawn"] as const;

/** Who cannot be reached three times is not called for ever; the text message told them to call again. */
const mostAttempts = 3;

export const closeCallBack = defineCommand({
  name: "hotline.close-call-back",
  permission: "hotline.answer",
  summary: "Says what came of calling somebody back; the promise is kept from the first attempt.",
  input: z.strictObject({
    callBackId: z.string().min(1).max(60),
    version: z.int().min(1),
    outcome: z.enum(callBackOutcomes),
    note: z
      .string()
      .max(1_000)
      .transform((text) => text.toWellFormed().replaceAll("\u0000", "").trim())
      .default(""),
  }),
  writes: "transaction",
  async run({ actor, at, db }, { callBackId, version, outcome, note }) {
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const { provinceCode, accountId } = actor;
    const found = await findCallBack(db, { provinceCode, id: callBackId });
    if (!found || !answersFor(actor, { provinceCode, organisationId: found.organisation_id }))
      return refuse("hotline.unknown_call_back");
    if (found.closed_at) return refuse("hotline.call_back_closed");
    const key = { provinceCode, id: callBackId, version };
    const trying = { at, by: accountId, note: note === "" ? found.note : note };
    const goesOn = outcome === "no-answer" && found.attempts + 1 < mostAttempts;
    const called = outcome !== "withdrawn";
    const done = goesOn
      ? await countAttempt(db, key, trying)
      : await closeCallBackRow(db, key, { ...trying, outcome, caseCode: null, called });
    return done ? ok({ callBackId, open: goesOn }) : refuse("hotline.call_back_stale");
  },
});
