import type { Db } from "../database/database.ts";
import type { Channel } from "./notifier.ts";

/** A row waits while `next_at` is set; then it was sent or given up, and says when. */
export type OutgoingMessageTable = {
  province_code: string;
  key: string;
  channel: Channel;
  recipient: string;
  subject: string | null;
  text: string;
  queued_at: Date;
  next_at: Date | null;
  /** Absent: worth delivering however late. */
  expires_at: Date | null;
  attempts: number;
  last_fault: string | null;
  sent_at: Date | null;
  given_up_at: Date | null;
  /** The provider's template and what fills it; null where free text is sent. */
  template: string | null;
  data: Readonly<Record<string, string>> | null;
  /** Code of the dossier that the message is about. */
  about: string | null;
  /** Set just before the provider is called: a row that is due again with this mark may have been sent. */
  handed_at: Date | null;
};

export type LocalMessageTable = {
  province_code: string;
  key: string;
  channel: Channel;
  recipient: string;
  subject: string | null;
  text: string;
  received_at: Date;
};

export const messageTables = (db: Db) =>
  db.withTables<{ outgoing_message: OutgoingMessageTable; local_message: LocalMessageTable }>();
