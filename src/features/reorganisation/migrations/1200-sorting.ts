import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Which part of a divided unit a dossier goes to, where its address does not say. */
export const sortingMigrations: Migrations = {
  "1200-unit-change-sorting": {
    async up(db) {
      await sql`
        create table unit_change_sorting (
          province_code text not null,
          change_id text not null,
          dossier_code text not null,
          to_unit text not null,
          sorted_by text not null,
          sorted_at timestamptz not null,
          primary key (province_code, change_id, dossier_code)
        )`.execute(db);
    },
  },
};
