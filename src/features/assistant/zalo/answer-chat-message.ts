import { z } from "zod";
import { fill } from "#core/text/fill";
import { ok, refuse } from "#core/result";
import { fullName, fullNameEn, type Unit } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { queueMessage } from "#platform/notify/queue-message";
import { sha256 } from "#platform/secrets/sha256";
import { chatRecipient } from "#platform/zalo-oa/account";
import { askInConversation } from "../conversation/ask-in-conversation.ts";
import { formatConversationCode, readConversationCode } from "../conversation/conversation-code.ts";
import { findConversation } from "../conversation/conversation-store.ts";
import { readConversation } from "../conversation/read-conversation.ts";
import { askTaught } from "../improve/ask-taught.ts";
import { unitOfAccount } from "./account-unit.ts";
import { findChat, findMessage, keepChat, settleMessage } from "./chat-store.ts";
import type { ChatMessageRow, ChatRow } from "./chat-tables.ts";
import { openCaseOfChat, promiseCall, type HandedOver, type InChat } from "./hand-chat-over.ts";
import { chatMessages } from "./messages.ts";
import { languageOf, readWish, type Wish } from "./read-wish.ts";
import { sayAnswer, type Said } from "./say-answer.ts";

/**
 * Answers one message of a chat: everything it does carries the message's id as its key, so that a crash anywhere and
 * another try leave one turn, one case and one reply.
 */
export const answerChatMessage = defineCommand({
  name: "assistant.answer-chat-message",
  permission: "assistant.take-chats",
  summary: "Answers a message of an Official Account's chat, by the assistant or by handing it to a person.",
  input: z.strictObject({ account: z.string().max(40), messageId: z.string().max(120) }),
  writes: "itself",
  async run(acting, { account, messageId }) {
    const unit = await unitOfAccount(acting, account);
    if (!unit) return refuse("assistant.unknown_account", { account });
    const key = { provinceCode: unit.provinceCode, account, messageId };
    const message = await findMessage(acting.db, key);
    if (!message) return refuse("assistant.unknown_message");
    if (message.outcome !== null) return ok({ answered: false });
    const person = { ...key, person: message.person };
    const before = await findChat(acting.db, person);
    const reply = await replyTo(asPerson(acting, message), { unit, message, before });
    await acting.db.transaction().execute(async (tx) => {
      const standing = { ...reply, menuAfter: message.sent_at, at: acting.at };
      await keepChat(tx, person, standing);
      await queueMessage(tx, {
        channel: "zalo",
        to: chatRecipient(account, message.person),
        text: reply.text,
        key: `chat:${account}:${messageId}`,
        provinceCode: unit.provinceCode,
        at: acting.at,
      });
      await settleMessage(tx, key, "answered");
    });
    return ok({ answered: true });
  },
});

/** Limits count for the person in the chat as they do for an address on the web. */
const asPerson = (acting: Acting, { account, person, message_id }: ChatMessageRow): Acting => ({
  ...acting,
  client: `zalo:${account}/${person}`,
  requestKey: `${account}:${message_id}`,
});

type Met = { readonly unit: Unit; readonly message: ChatMessageRow; readonly before: ChatRow | undefined };
type Reply = Said & {
  readonly conversation: string | null;
  readonly waitsFor: "phone" | null;
  readonly locale: "vi" | "en";
};

async function replyTo(acting: Acting, met: Met): Promise<Reply> {
  const { unit, message, before } = met;
  const locale = languageOf(message.text, before?.locale ?? "vi");
  const text = chatMessages[locale];
  const standing = { locale, conversation: before?.conversation ?? null, waitsFor: null } as const;
  const welcome = fill(text.welcome, { unit: locale === "vi" ? fullName(unit) : fullNameEn(unit) });
  if (message.kind === "follow" || message.text === "") return { ...standing, menu: [], text: welcome };
  const wish = await wishOf(acting, met);
  const menu = before?.menu ?? [];
  switch (wish.kind) {
    case "question":
      return answerQuestion(acting, met, { question: wish.text, locale });
    case "no-choice":
      return { ...standing, menu, text: text.noChoice };
    case "call":
      return { ...standing, menu, waitsFor: "phone", text: text.givePhone };
    case "no-phone":
      return { ...standing, menu, waitsFor: "phone", text: text.noPhone };
    case "phone":
    case "person":
      return handOver(acting, met, { locale, wish });
  }
}

/** Danger is heard whatever was waited for. */
async function wishOf(acting: Acting, { unit, message, before }: Met): Promise<Wish> {
  const { text, phone, sent_at: sentAt } = message;
  const wish = readWish({ text, phone, sentAt }, before);
  if (wish.kind === "question" || /^\D?\d\D?$/u.test(text)) return wish;
  const { reason } = await askTaught(acting, unit.provinceCode, { text, at: acting.at });
  return reason?.startsWith("emergency") ? { kind: "question", text } : wish;
}

type Asking = { readonly question: string; readonly locale: "vi" | "en" };

async function answerQuestion(acting: Acting, met: Met, { question, locale }: Asking): Promise<Reply> {
  const conversation = await askOn(acting, met, { question, locale });
  const key = readConversationCode(conversation);
  const last = key && (await readConversation(acting, key, acting.at))?.turns.at(-1);
  if (!last) throw new Error("The turn that was kept is not there.");
  const said = sayAnswer(last.answer, { locale, portal: acting.zaloAccounts?.portal, said: last.turn.said });
  return { ...said, conversation, waitsFor: null, locale };
}

/** Keeps a turn in the conversation that goes on, or in a new one where there is none or somebody has taken the last. */
async function askOn(acting: Acting, { unit, message, before }: Met, { question, locale }: Asking): Promise<string> {
  const { provinceCode } = unit;
  const key = before?.conversation ? readConversationCode(before.conversation) : undefined;
  const open = key && (await findConversation(acting.db, key));
  const goesOn = open !== undefined && open.handed_as === null;
  const drawn = sha256(acting.signer.sign("assistant-chat", `${message.account}|${message.person}|${message.message_id}`)); // prettier-ignore
  const conversation = goesOn ? (before?.conversation ?? "") : formatConversationCode({ provinceCode, id: drawn.slice(0, 32) }); // prettier-ignore
  const asked = { conversation, unitCode: unit.code, channel: "zalo", locale, question };
  const done = await execute(askInConversation, acting, asked);
  if (done.kind !== "done") throw new Error(`assistant.ask did not take a chat: ${JSON.stringify(done)}`);
  return done.value.conversation;
}

type Handing = { readonly locale: "vi" | "en"; readonly wish: Wish };

async function handOver(acting: Acting, met: Met, { locale, wish }: Handing): Promise<Reply> {
  const { unit, message, before } = met;
  const conversation = before?.conversation ?? (await askOn(acting, met, { question: message.text, locale }));
  const chat: InChat = { account: message.account, person: message.person, conversation, locale, unitCode: unit.code };
  const handed: HandedOver =
    wish.kind === "phone"
      ? await promiseCall(acting, chat, wish.phone)
      : await openCaseOfChat(acting, chat, acting.zaloAccounts?.portal);
  return { text: handed.text, menu: [], conversation: handed.done ? null : conversation, waitsFor: null, locale };
}
