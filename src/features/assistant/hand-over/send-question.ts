import { z } from "zod";
import { ok, refuse } from "#core/result";
import { openCase } from "#features/cases";
import { execute } from "#platform/command/execute";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { readConversationCode } from "../conversation/conversation-code.ts";
import { findConversation, markHanded } from "../conversation/conversation-store.ts";
import { conversationText } from "./conversation-text.ts";
import { phoneToCall, words } from "./hand-over-input.ts";
import { handOverMessages } from "./messages.ts";
import { whomToHand } from "./whom-to-hand.ts";

/** A case's text holds 5,000 letters: the question itself and the conversation after it. */
const MOST_OF_QUESTION = 2_000;
const MOST_OF_CONVERSATION = 2_500;

/** Where the assistant does not know: a written question, which becomes a case with the conversation attached. */
export const sendQuestion = defineCommand({
  name: "assistant.send-question",
  permission: "assistant.ask",
  summary: "Opens a case from a question that the assistant could not answer, with the conversation attached.",
  input: z.strictObject({
    conversation: z.string().max(60),
    text: z.string().max(MOST_OF_QUESTION).transform((text) => text.toWellFormed().replaceAll("\u0000", "").trim()).pipe(z.string().min(1)), // prettier-ignore
    name: words(120),
    phone: phoneToCall,
  }),
  writes: "itself",
  async run(acting, { conversation: code, text, name, phone }) {
    const handed = await whomToHand(acting, code);
    if (!handed.ok) return (await sentBefore(acting, code)) ?? handed;
    const { key, conversation, office, by } = handed.value;
    const attached = conversationText(conversation, MOST_OF_CONVERSATION);
    // Whoever asks, asks as a citizen: an official at the portal has no other rights and no fewer.
    const asker = acting.actor.kind === "citizen" ? acting : { ...acting, actor: { kind: "anyone" } as const };
    const opened = await execute(openCase, asker, {
      kind: "question",
      topic: "procedure",
      channel: "assistant",
      about: office.id,
      text: `${text}\n\n${handOverMessages.vi.conversation}:\n${attached}`,
      contact: { name, phone, reply: "sms", locale: conversation.row.locale },
    });
    if (opened.kind === "invalid") throw new Error(`case.open refused its input: ${JSON.stringify(opened.problems)}`);
    if (opened.kind === "refused") return { ok: false, refusal: opened.refusal };
    const { code: caseCode } = opened.value;
    const dueAt = opened.value.dueAt === undefined ? null : new Date(opened.value.dueAt);
    await markHanded(acting.db, key, { as: "case", to: caseCode, at: acting.at, dueAt, by });
    return ok({ caseCode });
  },
});

/** The same request once more: the case that it opened. */
async function sentBefore(acting: Acting, code: string) {
  const key = readConversationCode(code);
  const row = key && (await findConversation(acting.db, key));
  if (row?.handed_as !== "case" || row.handed_to === null) return undefined;
  return row.handed_by === acting.signer.sign("assistant-hand-over", acting.client ?? "")
    ? ok({ caseCode: row.handed_to })
    : refuse("assistant.handed_already");
}
