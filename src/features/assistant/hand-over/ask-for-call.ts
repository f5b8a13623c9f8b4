import { z } from "zod";
import { ok } from "#core/result";
import { formatInstant } from "#core/time/local-time";
import { promiseCallBack } from "#features/hotline";
import { defineCommand } from "#platform/command/define-command";
import { markHanded } from "../conversation/conversation-store.ts";
import { callSubject } from "./conversation-text.ts";
import { phoneToCall, words } from "./hand-over-input.ts";
import { whomToHand } from "./whom-to-hand.ts";

const MOST_LETTERS = 500;

/** Where the assistant does not know: somebody calls back within the province's time, by day and by night. */
export const askForCall = defineCommand({
  name: "assistant.ask-for-call",
  permission: "assistant.ask",
  summary: "Promises whoever asked the assistant a call from the centre, with the conversation attached.",
  input: z.strictObject({ conversation: z.string().max(60), phone: phoneToCall, name: words(120) }),
  writes: "transaction",
  async run(acting, { conversation: code, phone, name }) {
    const handed = await whomToHand(acting, code);
    if (!handed.ok) return handed;
    const { key, conversation, office, by } = handed.value;
    const { id, dueAt } = await promiseCallBack(acting, {
      provinceCode: office.provinceCode,
      organisationId: office.id,
      phone,
      name,
      subject: callSubject(conversation, MOST_LETTERS),
    });
    await markHanded(acting.db, key, { as: "call", to: id, at: acting.at, dueAt, by });
    return ok({ callBackId: id, dueAt: formatInstant(dueAt) });
  },
});
