import { sql } from "kysely";
import type { Db } from "../database/database.ts";
import type { Migrations } from "../database/migrate.ts";

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

export const messageMigrations: Migrations = {
  "0020-messages": {
    async up(db) {
      await sql`
        create table outgoing_message (
          province_code text not null,
          key text not null,
          channel text not null check (channel in ('sms', 'email', 'zalo')),
          recipient text not null,
          subject text,
          text text not null,
          queued_at timestamptz not null,
          next_at timestamptz,
          expires_at timestamptz,
          attempts integer not null default 0,
          last_fault text,
          sent_at timestamptz,
          given_up_at timestamptz,
          primary key (province_code, key),
          check (num_nonnulls(next_at, sent_at, given_up_at) = 1)
        )`.execute(db);
      await sql`
        create index outgoing_message_waiting on outgoing_message (province_code, next_at)
        where next_at is not null`.execute(db);
      await sql`
        create table local_message (
          province_code text not null,
          key text not null,
          channel text not null,
          recipient text not null,
          subject text,
          text text not null,
          received_at timestamptz not null,
          primary key (province_code, key)
        )`.execute(db);
      await sql`create index local_message_latest on local_message (province_code, received_at)`.execute(db);
    },
  },
};
