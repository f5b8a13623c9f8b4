import { z } from "zod";
import { ok, refuse } from "#core/result";
import { formatInstant } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { getCall } from "../calls/get-call.ts";
import { liveKey } from "../calls/live-key.ts";
import { dialledNumber } from "../calls/model/dialled.ts";
import { callIdInput } from "../calls/take-call.ts";
import { promiseCallBack } from "./promise-call-back.ts";

const words = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => text.toWellFormed().replaceAll("\u0000", "").trim())
    .default("");

/** One key during a call: whoever cannot answer now says when somebody will. */
export const promiseToCaller = defineCommand({
  name: "hotline.promise-call-back",
  permission: "hotline.answer",
  summary: "Promises a caller to call back within the province's time.",
  input: z.strictObject({
    callId: callIdInput,
    /** Another number than the one that calls. */
    phone: words(30),
    name: words(120),
    subject: words(500),
  }),
  writes: "transaction",
  async run(acting, { callId, phone, name, subject }) {
    const own = await getCall(acting, callId);
    if (!own.ok) return own;
    const { call, office, official } = own.value;
    const number = phone === "" ? (call.caller ?? undefined) : dialledNumber(phone);
    if (!number) return refuse("hotline.no_number_to_call");
    const { provinceCode } = official;
    const promised = { provinceCode, organisationId: office, phone: number, name, subject, callId, line: call.line };
    const { id, dueAt } = await promiseCallBack(acting, promised);
    acting.memory.forget(liveKey(provinceCode));
    return ok({ callBackId: id, dueAt: formatInstant(dueAt) });
  },
});
