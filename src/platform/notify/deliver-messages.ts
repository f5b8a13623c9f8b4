import type { Db } from "../database/database.ts";
import type { OutgoingMessageTable } from "./message-tables.ts";
import type { Notifier } from "./notifier.ts";
import * as store from "./outgoing-message-store.ts";
import { mostAttempts, retryAt } from "./retry-schedule.ts";

type Delivering = { readonly db: Db; readonly notifier: Notifier; readonly at: Date };

const leaseMs = 60_000;
const mostAtOnce = 100;

const leaseFrom = (at: Date): Date => new Date(at.getTime() + leaseMs);

/** Delivers what is due in every province; safe to run on several servers at once, and again after a crash. */
export async function deliverDueMessages(delivering: Delivering): Promise<void> {
  const { db, at } = delivering;
  for (const provinceCode of await store.listProvincesWithDue(db, at)) {
    for (;;) {
      const claimed = await store.claimDue(db, { provinceCode, at, leaseUntil: leaseFrom(at), most: mostAtOnce });
      for (const message of claimed) await deliver(delivering, message);
      if (claimed.length < mostAtOnce) break;
    }
  }
}

/** Delivers one queued message without waiting for the job's turn; when it fails, the job tries again. */
export async function deliverMessage(delivering: Delivering, message: store.MessageKey): Promise<void> {
  const { db, at } = delivering;
  const claimed = await store.claimOne(db, { ...message, at, leaseUntil: leaseFrom(at) });
  if (claimed) await deliver(delivering, claimed);
}

async function deliver({ db, notifier, at }: Delivering, row: OutgoingMessageTable): Promise<void> {
  const key = { provinceCode: row.province_code, key: row.key };
  if (row.expires_at && row.expires_at <= at) return store.markFailed(db, key, { fault: "expired", givenUpAt: at });
  try {
    await notifier.send({
      ...key,
      channel: row.channel,
      to: row.recipient,
      text: row.text,
      ...(row.subject === null ? {} : { subject: row.subject }),
    });
  } catch (fault) {
    // A provider that fails is expected: the row keeps the reason, and the next messages still go out.
    return store.markFailed(db, key, { fault: String(fault), ...nextTry(row.attempts, at) });
  }
  await store.markSent(db, key, at);
}

const nextTry = (attempts: number, at: Date): { nextAt: Date } | { givenUpAt: Date } =>
  attempts >= mostAttempts ? { givenUpAt: at } : { nextAt: retryAt(attempts, at) };
