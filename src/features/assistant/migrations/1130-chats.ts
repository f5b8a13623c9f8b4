import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Chats of Official Accounts: what came in and waits for its answer, where each person is, what was not believed. */
export const chatMigrations: Migrations = {
  "1130-chats": {
    async up(db) {
      await sql`
        create table assistant_chat_message (
          province_code text not null,
          account text not null,
          message_id text not null,
          person text not null,
          kind text not null,
          text text not null,
          phone text,
          sent_at timestamptz not null,
          taken_at timestamptz not null,
          next_at timestamptz,
          attempts integer not null default 0,
          outcome text,
          last_fault text,
          primary key (province_code, account, message_id)
        )`.execute(db);
      await sql`
        create index assistant_chat_message_due on assistant_chat_message (province_code, next_at)
        where next_at is not null`.execute(db);
      await sql`
        create index assistant_chat_message_person
        on assistant_chat_message (province_code, account, person, taken_at)`.execute(db);
      await sql`
        create table assistant_chat (
          province_code text not null,
          account text not null,
          person text not null,
          conversation text,
          menu jsonb,
          menu_sent_at timestamptz,
          waits_for text,
          locale text not null,
          last_at timestamptz not null,
          primary key (province_code, account, person)
        )`.execute(db);
      await sql`
        create table assistant_chat_refused (
          province_code text not null,
          account text not null,
          reason text not null,
          day date not null,
          body text not null,
          times integer not null,
          last_at timestamptz not null,
          primary key (province_code, account, reason, day)
        )`.execute(db);
    },
  },
};
