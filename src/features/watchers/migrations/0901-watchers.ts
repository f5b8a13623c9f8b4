import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** A notice is written once for a reason and a post; it ends when the reason is gone, and is never told twice. */
export const watcherMigrations: Migrations = {
  "0901-watchers": {
    async up(db) {
      await sql`
        create table watch_notice (
          province_code text not null,
          id text not null,
          code text not null,
          procedure_code text not null,
          watch text not null,
          occasion text not null,
          rung text not null,
          organisation_id text not null,
          role text not null,
          anchor_at timestamptz not null,
          raised_at timestamptz not null,
          told_at timestamptz,
          ended_at timestamptz,
          primary key (province_code, id)
        )`.execute(db);
      await sql`
        create index watch_notice_standing on watch_notice (province_code, organisation_id, role, anchor_at)
        where ended_at is null`.execute(db);
      await sql`create index watch_notice_dossier on watch_notice (province_code, code)`.execute(db);
      await sql`
        create index watch_notice_untold on watch_notice (province_code, raised_at)
        where told_at is null and ended_at is null`.execute(db);
      await sql`
        create index watch_notice_ended on watch_notice (province_code, ended_at)
        where ended_at is not null`.execute(db);
      await sql`
        create table watch_seen (
          province_code text not null,
          notice_id text not null,
          account_id text not null,
          seen_at timestamptz not null,
          primary key (province_code, notice_id, account_id)
        )`.execute(db);
      await sql`
        create table watch_settings (
          province_code text not null primary key,
          ladders jsonb not null,
          push jsonb not null,
          changed_at timestamptz not null,
          changed_by text not null
        )`.execute(db);
    },
  },
};
