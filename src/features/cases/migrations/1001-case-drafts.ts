import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** What somebody is writing, from page to page; known by the hash of a token in their browser, gone after a day. */
export const caseDraftMigrations: Migrations = {
  "1001-case-drafts": {
    async up(db) {
      await sql`
        create table case_draft (
          province_code text not null,
          token_hash text not null,
          answers jsonb not null,
          files jsonb not null,
          saved_at timestamptz not null,
          primary key (province_code, token_hash)
        )`.execute(db);
      await sql`create index case_draft_saved on case_draft (province_code, saved_at)`.execute(db);
    },
  },
};
