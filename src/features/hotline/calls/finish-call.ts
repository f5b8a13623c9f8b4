import { z } from "zod";
import { ok } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { changeCall } from "./call-store.ts";
import { getCall } from "./get-call.ts";
import { liveKey } from "./live-key.ts";
import { callIdInput } from "./take-call.ts";

/** The call leaves the desk; what was noted stays with it. */
export const finishCall = defineCommand({
  name: "hotline.finish-call",
  permission: "hotline.answer",
  summary: "Takes a call that has been seen to off the desk, with a line on what it was about.",
  input: z.strictObject({
    callId: callIdInput,
    subject: z
      .string()
      .max(500)
      .transform((text) => text.toWellFormed().replaceAll("\u0000", "").trim())
      .default(""),
  }),
  writes: "transaction",
  async run(acting, { callId, subject }) {
    const own = await getCall(acting, callId);
    if (!own.ok) return own;
    const { provinceCode } = own.value.official;
    const change = { left_desk_at: acting.at, ...(subject === "" ? {} : { subject }) };
    await changeCall(acting.db, { provinceCode, id: callId }, change);
    acting.memory.forget(liveKey(provinceCode));
    return ok({ callId });
  },
});
