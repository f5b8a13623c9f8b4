import { sql } from "kysely";
import type { Migrations } from "../../database/migrate.ts";

export const messageTableMigrations: Migrations = {
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
