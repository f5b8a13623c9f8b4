import type { Db } from "../database/database.ts";
import type { OutgoingMessageTable } from "./message-tables.ts";
import { faultKindOf } from "./delivery-fault.ts";
import type { Notifier, OutgoingMessage } from "./notifier.ts";
import * as store from "./outgoing-message-store.ts";
import { mostAttempts, retryAt } from "./retry-schedule.ts";

type Delivering = { readonly db: Db; readonly notifier: Notifier; readonly at: Date };

const leaseMs = 60_000;
const mostAtOnce = 40;
/** Providers answer slowly; several are waited for at a time. */
const sideBySide = 8;

const leaseFrom = (at: Date): Date => new Date(at.getTime() + leaseMs);

/**
 * Delivers what is due in every province; safe to run on several servers at once, and again after a crash. What holds is
 * "at most once" (decision 0012): a message is marked before it is handed over, and one whose fate is unknown goes out
 * again only to a provider that knows its key.
 */
export async function deliverDueMessages(delivering: Delivering): Promise<void> {
  const { db, at } = delivering;
  for (const provinceCode of await store.listProvincesWithDue(db, at)) {
    for (;;) {
      const claimed = await store.claimDue(db, { provinceCode, at, leaseUntil: leaseFrom(at), most: mostAtOnce });
      for (let from = 0; from < claimed.length; from += sideBySide)
        await Promise.all(claimed.slice(from, from + sideBySide).map((message) => deliver(delivering, message)));
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
  const giveUp = (fault: string): Promise<void> => store.markFailed(db, key, { fault, givenUpAt: at });
  if (row.expires_at && row.expires_at <= at) return giveUp("expired");
  // Handed over before, and nobody knows what became of it: a worker died. Only a provider that knows the key gets it again.
  const repeatable = notifier.knowsRepeats?.(row.channel, row.recipient) ?? false;
  if (row.handed_at && !repeatable) return giveUp("doubtful: a worker ended between handing it over and its answer");
  // A provider that knows its keys needs no mark: handed to it twice, a message still goes out once.
  if (!repeatable && !(await store.markHanded(db, { ...key, attempts: row.attempts, at }))) return;
  try {
    await notifier.send(messageOf(row));
  } catch (fault) {
    // A provider that fails is expected: the row keeps the reason, and the next messages still go out.
    const kind = faultKindOf(fault);
    const again = kind === "unreachable" || (kind === "doubtful" && repeatable);
    const end = again ? nextTry(row.attempts, at) : { givenUpAt: at };
    return store.markFailed(db, key, { fault: `${kind}: ${String(fault)}`, ...end });
  }
  await store.markSent(db, { ...key, at });
}

const messageOf = (row: OutgoingMessageTable): OutgoingMessage => ({
  provinceCode: row.province_code,
  key: row.key,
  channel: row.channel,
  to: row.recipient,
  text: row.text,
  ...(row.subject === null ? {} : { subject: row.subject }),
  ...(row.template === null ? {} : { template: { name: row.template, data: row.data ?? {} } }),
});

const nextTry = (attempts: number, at: Date): { nextAt: Date } | { givenUpAt: Date } =>
  attempts >= mostAttempts ? { givenUpAt: at } : { nextAt: retryAt(attempts, at) };
