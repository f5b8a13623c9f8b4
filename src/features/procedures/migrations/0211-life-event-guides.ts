import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** What a province says itself about events of life, each revision kept; a body of null: the shipped guide holds again. */
export const lifeEventMigrations: Migrations = {
  "0211-life-event-guides": {
    async up(db) {
      await sql`
        create table life_event_guide (
          province_code text not null,
          slug text not null,
          revision integer not null check (revision > 0),
          body jsonb,
          changed_by text not null,
          changed_at timestamptz not null,
          primary key (province_code, slug, revision)
        )`.execute(db);
    },
  },
};
