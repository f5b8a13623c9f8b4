import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Each open desk reads its own office's calls several times a second while calls come in. */
export const deskIndexMigrations: Migrations = {
  "1052-desk-index": {
    async up(db) {
      await sql`create index hotline_call_desk on hotline_call (province_code, organisation_id, heard_at) where left_desk_at is null`.execute(
        db,
      );
    },
  },
};
