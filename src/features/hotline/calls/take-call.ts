import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { takeCallFor } from "./call-store.ts";
import { getCall } from "./get-call.ts";
import { liveKey } from "./live-key.ts";

export const callIdInput = z.string().min(1).max(60);

/** "This one is mine": colleagues see it, and the notes have an owner. */
export const takeCall = defineCommand({
  name: "hotline.take-call",
  permission: "hotline.answer",
  summary: "An official takes a call that rings or is under way.",
  input: z.strictObject({ callId: callIdInput }),
  writes: "transaction",
  async run(acting, { callId }) {
    const own = await getCall(acting, callId);
    if (!own.ok) return own;
    const { official } = own.value;
    const key = { provinceCode: official.provinceCode, id: callId };
    const taken = await takeCallFor(acting.db, key, { at: acting.at, by: official.accountId });
    if (!taken) return refuse("hotline.call_taken");
    acting.memory.forget(liveKey(official.provinceCode));
    return ok({ callId });
  },
});
