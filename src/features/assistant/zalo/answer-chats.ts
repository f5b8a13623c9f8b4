import { execute } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { deliverMessage } from "#platform/notify/deliver-messages";
import { retryAt } from "#platform/notify/retry-schedule";
import { unitOfAccount } from "./account-unit.ts";
import { answerChatMessage } from "./answer-chat-message.ts";
import { claimMessages, putOffMessage, settleMessage } from "./chat-store.ts";
import type { ChatMessageRow } from "./chat-tables.ts";

const LEASE_MS = 60_000;
/** So many people at a time; each of them waits for one answer. */
const SIDE_BY_SIDE = 16;
/** After so many failures a message is left for a person to look at. */
const MOST_ATTEMPTS = 5;

/** Answers what came in and is due, until nothing is; safe to run on several servers at once, and again after a crash. */
export async function answerChats(acting: Acting): Promise<void> {
  const accounts = acting.zaloAccounts?.list ?? [];
  const units = await Promise.all(accounts.map(({ name }) => unitOfAccount(acting, name)));
  for (const provinceCode of new Set(units.flatMap((unit) => (unit ? [unit.provinceCode] : []))))
    for (;;) {
      const leaseUntil = new Date(acting.at.getTime() + LEASE_MS);
      const claimed = await claimMessages(acting.db, { provinceCode, at: acting.at, leaseUntil, most: SIDE_BY_SIDE });
      await Promise.all(claimed.map((message) => answerOne(acting, message)));
      if (claimed.length === 0) break;
    }
}

async function answerOne(acting: Acting, message: ChatMessageRow): Promise<void> {
  const { province_code: provinceCode, account, message_id: messageId, attempts } = message;
  const key = { provinceCode, account, messageId };
  const input = { account, messageId };
  try {
    const outcome = await execute(answerChatMessage, { ...acting, requestKey: messageId }, input);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  } catch (fault) {
    // One message that cannot be answered does not keep the others waiting; the row says why.
    if (attempts >= MOST_ATTEMPTS) return settleMessage(acting.db, key, "given-up");
    return putOffMessage(acting.db, key, { nextAt: retryAt(attempts, acting.at), fault: String(fault) });
  }
  // Not waiting for the outbox's turn: people are looking at the screen. What fails now the outbox tries again.
  await deliverMessage(acting, { provinceCode, key: `chat:${account}:${messageId}` });
}
