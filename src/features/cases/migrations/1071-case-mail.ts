import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Mailboxes whose mail becomes cases, and what came: whole only while it waits for a person. */
export const caseMailMigrations: Migrations = {
  "1071-case-mail": {
    async up(db) {
      await sql`
        create table case_mailbox (
          province_code text not null,
          id text not null,
          address text not null,
          organisation_id text not null,
          secret_number integer not null,
          opened_at timestamptz not null,
          opened_by text not null,
          closed_at timestamptz,
          primary key (province_code, id)
        )`.execute(db);
      await sql`
        create table case_mail (
          province_code text not null,
          id text not null,
          mailbox_id text not null,
          received_at timestamptz not null,
          sender_hash text not null,
          reason text,
          told jsonb,
          settled_at timestamptz,
          settled_by text,
          settled_how text,
          primary key (province_code, id)
        )`.execute(db);
      await sql`create index case_mail_sender on case_mail (province_code, sender_hash, received_at)`.execute(db);
      await sql`create index case_mail_open on case_mail (province_code, received_at) where told is not null`.execute(
        db,
      );
    },
  },
};
