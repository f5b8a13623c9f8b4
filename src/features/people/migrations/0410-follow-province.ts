import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** When a province goes into another, a draft takes along what was set aside from it. */
export const followProvinceMigrations: Migrations = {
  "0410-follow-province": {
    async up(db) {
      await sql`
        alter table draft_set_aside drop constraint draft_set_aside_province_code_code_fkey,
          add constraint draft_set_aside_province_code_code_fkey foreign key (province_code, code)
          references draft on update cascade on delete cascade`.execute(db);
    },
  },
};
