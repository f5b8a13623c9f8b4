import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { caseLink, openCase } from "#features/cases";
import { centreOf } from "#features/units";
import { execute } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { chatRecipient } from "#platform/zalo-oa/account";
import { readConversationCode } from "../conversation/conversation-code.ts";
import { findConversation, markHanded } from "../conversation/conversation-store.ts";
import { readConversation } from "../conversation/read-conversation.ts";
import { askForCall } from "../hand-over/ask-for-call.ts";
import { conversationText } from "../hand-over/conversation-text.ts";
import { whomToHand } from "../hand-over/whom-to-hand.ts";
import { chatMessages } from "./messages.ts";

export type InChat = {
  readonly account: string;
  readonly person: string;
  readonly conversation: string;
  readonly locale: "vi" | "en";
  /** Whose account it is. */
  readonly unitCode: string;
};

export type HandedOver = { readonly done: boolean; readonly text: string };

const MOST_OF_CONVERSATION = 4_500;

/** A promised call, within the province's time. */
export async function promiseCall(acting: Acting, chat: InChat, phone: string): Promise<HandedOver> {
  const done = await execute(askForCall, acting, { conversation: chat.conversation, phone, name: "" });
  if (done.kind !== "done") return { done: false, text: await sayRefused(acting, chat, done.kind === "refused" ? done.refusal.code : "") }; // prettier-ignore
  const key = readConversationCode(chat.conversation);
  const row = key && (await findConversation(acting.db, key));
  const time = row?.handed_due_at ? sayInstant(row.handed_due_at, chat.locale, { style: "due", now: acting.at }) : "";
  const values = { office: await officeName(acting, chat), phone, time };
  return { done: true, text: fill(chatMessages[chat.locale].called, values) };
}

/** A case with the whole conversation, whose answers come back into the chat. */
export async function openCaseOfChat(acting: Acting, chat: InChat, portal: string | undefined): Promise<HandedOver> {
  const { locale, account, person, conversation } = chat;
  const key = readConversationCode(conversation);
  const before = key && (await findConversation(acting.db, key));
  const sayHanded = async (code: string): Promise<HandedOver> => {
    const text = chatMessages[locale];
    const told = fill(text.handed, { office: await officeName(acting, chat), code });
    const link = portal === undefined ? "" : ` ${fill(text.follow, { link: portal + caseLink(acting.signer, code) })}`;
    return { done: true, text: told + link };
  };
  // The same message once more, after a crash between the case and its mark.
  if (before?.handed_as === "case" && before.handed_to !== null) return sayHanded(before.handed_to);
  const handed = await whomToHand(acting, conversation);
  if (!handed.ok) return { done: false, text: await sayRefused(acting, chat, handed.refusal.code) };
  const told = await readConversation(acting, handed.value.key, acting.at);
  const opened = await execute(openCase, acting, {
    kind: "question",
    topic: "procedure",
    channel: "zalo",
    about: handed.value.office.id,
    text: told ? conversationText(told, MOST_OF_CONVERSATION) : conversation,
    contact: { reply: "zalo", zalo: chatRecipient(account, person), locale },
  });
  if (opened.kind !== "done") throw new Error(`case.open did not take a chat: ${JSON.stringify(opened)}`);
  const { code, dueAt } = opened.value;
  const mark = { as: "case", to: code, at: acting.at, dueAt: dueAt ? new Date(dueAt) : null, by: handed.value.by } as const; // prettier-ignore
  await markHanded(acting.db, handed.value.key, mark);
  return sayHanded(code);
}

async function officeName(acting: Acting, { conversation, locale, unitCode }: InChat): Promise<string> {
  const key = readConversationCode(conversation);
  const told = key && (await readConversation(acting, key, acting.at));
  const named = told?.turns.at(-1)?.answer.context.unitCode;
  const office = (named && (await centreOf(acting, named))) || (await centreOf(acting, unitCode));
  return (locale === "vi" ? office?.name : office?.nameEn) ?? "";
}

async function sayRefused(acting: Acting, { locale, unitCode }: InChat, code: string): Promise<string> {
  const text = chatMessages[locale];
  if (code !== "assistant.too_many_requests") return text.already;
  const office = await centreOf(acting, unitCode);
  return fill(text.tooMany, { hotline: office?.hotline ?? "18001096" });
}
