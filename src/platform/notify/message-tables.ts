import type { Db } from "../database/database.ts";

export type Channel = "sms" | "email" | "zalo";

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
