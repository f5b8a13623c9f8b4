import { ok, refuse } from "#core/result";
import { isConfidential, openCase, type OpenCaseInput } from "#features/cases";
import { defineCommand } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { z } from "zod";
import { changeCall } from "./call-store.ts";
import { getCall } from "./get-call.ts";
import { liveKey } from "./live-key.ts";
import { forgetNotes } from "./note-store.ts";
import { callIdInput } from "./take-call.ts";

const words = z
  .string()
  .max(5_000)
  .transform((text) => text.toWellFormed().replaceAll("\u0000", "").trim());

export const answerIntoCaseInput = z.strictObject({
  callId: callIdInput,
  kind: z.enum(["feedback", "question", "praise", "complaint", "denunciation"]),
  text: words.pipe(z.string().min(1)),
  name: words.default(""),
  address: words.default(""),
  /** Shown to nobody; the number is kept for the answer. */
  anonymous: z.boolean().default(false),
  procedureCode: z.string().trim().max(30).default(""),
  dossierCode: z.string().trim().max(60).default(""),
  urgent: z.boolean().default(false),
});

/** What the caller says becomes a case of the office that was called; its code is read out to them. */
export const answerIntoCase = defineCommand({
  name: "hotline.answer-into-case",
  permission: "hotline.answer",
  summary: "Opens a case from a call, with the caller's number to answer to.",
  input: answerIntoCaseInput,
  // `openCase` has a transaction of its own; the link to the call follows, and a repeat finds the same case.
  writes: "itself",
  async run(acting, told) {
    const own = await getCall(acting, told.callId);
    if (!own.ok) return own;
    const { call, office, official } = own.value;
    if (call.case_code) return refuse("hotline.has_case", { code: call.case_code });
    const phone = call.caller ?? "";
    const opened = await execute(openCase, acting, caseOf(told, { office, phone }));
    if (opened.kind === "refused") return refuse(opened.refusal.code, opened.refusal.detail);
    if (opened.kind === "invalid") return refuse("hotline.case_not_taken");
    const { code } = opened.value;
    const key = { provinceCode: official.provinceCode, id: told.callId };
    await (isConfidential(told.kind)
      ? leaveNoTrace(acting, key)
      : changeCall(acting.db, key, { case_code: code, subject: told.text.slice(0, 200) }));
    acting.memory.forget(liveKey(official.provinceCode));
    return ok({ callId: told.callId, caseCode: code });
  },
});

/**
 * Law on Denunciations 2018 art. 8: whoever is denounced must not learn of it, and this desk is shared with colleagues.
 * The case knows the call; the call knows nothing of the case, and what was noted is in the case alone.
 */
async function leaveNoTrace(acting: Acting, key: { readonly provinceCode: string; readonly id: string }) {
  await forgetNotes(acting.db, key.provinceCode, key.id);
  await changeCall(acting.db, key, { subject: null });
}

type From = { readonly office: string; readonly phone: string };

function caseOf(told: z.infer<typeof answerIntoCaseInput>, { office, phone }: From): z.input<z.ZodType<OpenCaseInput>> {
  const { callId, kind, text, name, address, anonymous, procedureCode, dossierCode, urgent } = told;
  const mobile = /^0[35789]\d{8}$/.test(phone);
  return {
    kind,
    text,
    channel: "call",
    about: office,
    callId,
    priority: urgent ? "urgent" : "normal",
    ...(procedureCode === "" ? {} : { procedureCode }),
    ...(dossierCode === "" ? {} : { dossierCode }),
    contact: {
      ...(name === "" ? {} : { name }),
      ...(address === "" ? {} : { address }),
      ...(/^0[235789]\d{8,9}$/.test(phone) ? { phone } : {}),
      anonymous,
      reply: mobile ? "sms" : "none",
    },
  };
}
