import type { Db } from "../database/database.ts";
import type { OutgoingMessage } from "./notifier.ts";
import { insertOutgoing } from "./outgoing-message-store.ts";

export type QueuedMessage = OutgoingMessage & {
  readonly provinceCode: string;
  readonly at: Date;
  /** For texts that hold a secret: not delivered after this moment, and wiped once delivered. */
  readonly expiresAt?: Date;
  /** The dossier it is about; officials see on its page what was sent. */
  readonly about?: string;
};

/**
 * Queues a message in the transaction of the act that causes it: both happen or neither does.
 * Says false when a message of that key was queued before; nothing is sent a second time.
 */
export const queueMessage = (tx: Db, message: QueuedMessage): Promise<boolean> =>
  insertOutgoing(tx, {
    province_code: message.provinceCode,
    key: message.key,
    channel: message.channel,
    recipient: message.to,
    subject: message.subject ?? null,
    text: message.text,
    queued_at: message.at,
    next_at: message.at,
    expires_at: message.expiresAt ?? null,
    attempts: 0,
    last_fault: null,
    sent_at: null,
    given_up_at: null,
    template: message.template?.name ?? null,
    data: message.template?.data ?? null,
    about: message.about ?? null,
    handed_at: null,
  });
