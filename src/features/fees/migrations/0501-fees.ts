import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * Rules of the country stand under province 00, those of a province under its code. Rows are added, never changed: a later
 * rule names those it replaces.
 */
export const feeMigrations: Migrations = {
  "0501-fees": {
    async up(db) {
      await sql`
        create table fee_rule (
          province_code text not null,
          id text not null,
          valid_from date not null,
          valid_to date,
          recorded_at timestamptz,
          recorded_by text,
          body jsonb not null,
          primary key (province_code, id),
          check (valid_to is null or valid_to >= valid_from)
        )`.execute(db);
    },
  },
};
