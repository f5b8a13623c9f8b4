import type { Db } from "../database/database.ts";
import { insertLocal, listLocal } from "./local-message-store.ts";
import { maskRecipient } from "./mask-recipient.ts";
import type { Notifier } from "./notifier.ts";

type Local = {
  readonly db: Db;
  readonly now: () => Date;
  /** Writes one line of the log. The text stands in it, for there is no phone to read it on; the number is masked. */
  readonly writeLine: (line: string) => void;
};

/** Sends nothing: keeps every message in the developer mailbox. For development and demonstration only. */
export function createLocalProvider({ db, now, writeLine }: Local): Notifier {
  return {
    async send({ channel, to, subject, text, key, provinceCode = "00" }) {
      const kept = await insertLocal(db, {
        province_code: provinceCode,
        key,
        channel,
        recipient: to,
        subject: subject ?? null,
        text,
        received_at: now(),
      });
      if (kept) writeLine(`${channel} to ${maskRecipient(to)} kept in the developer mailbox: ${text}`);
    },
    // The mailbox keeps each key once.
    knowsRepeats: () => true,
    mailbox: {
      async listLatest(most) {
        const rows = await listLocal(db, most);
        return rows.map(({ province_code, recipient, received_at, subject, ...row }) => ({
          ...row,
          provinceCode: province_code,
          to: recipient,
          receivedAt: received_at,
          ...(subject === null ? {} : { subject }),
        }));
      },
    },
  };
}
