import { z } from "zod";
import { ok, refuse } from "#core/result";
import { MINUTE_MS } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { maskAsked } from "../conversation/mask-asked.ts";
import { unitOfAccount } from "./account-unit.ts";
import { countMessages, insertMessage, settleMessage } from "./chat-store.ts";
import { findPhone } from "./read-event.ts";

/** Of one person: faster than anybody types, slower than a machine. */
const MOST_AT_ONCE = 30;
const WITHIN_MS = 5 * MINUTE_MS;
const MOST_LETTERS = 2_000;

/** Keeps a message of a chat until it is answered, without ID numbers; the same message again is the same message. */
export const takeChatMessage = defineCommand({
  name: "assistant.take-chat-message",
  permission: "assistant.take-chats",
  summary: "Takes in what somebody wrote to an Official Account, once however often it is sent.",
  input: z.strictObject({
    account: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
    messageId: z.string().regex(/^[\w-]{1,120}$/),
    person: z.string().regex(/^[\w-]{1,64}$/),
    kind: z.enum(["text", "follow"]),
    text: z.string().max(4_000),
    sentAt: z.date(),
  }),
  writes: "itself",
  async run(acting, { account, messageId, person, kind, text, sentAt }) {
    const { db, at } = acting;
    const unit = await unitOfAccount(acting, account);
    if (!unit) return refuse("assistant.unknown_account", { account });
    const key = { provinceCode: unit.provinceCode, account, person, messageId };
    const message = { kind, text: maskAsked(text, MOST_LETTERS), phone: findPhone(text) ?? null, sentAt, at };
    const isNew = await insertMessage(db, key, message);
    if (!isNew) return ok({ taken: false });
    const count = await countMessages(db, key, new Date(at.getTime() - WITHIN_MS));
    if (count > MOST_AT_ONCE) await settleMessage(db, key, "ignored");
    return ok({ taken: true });
  },
});
