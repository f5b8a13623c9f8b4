import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * How far a change has been carried out, and which rows were led on, so that undoing it leads back just these. `province_code`
 * is the province whose rows a step moves, `00` for the list of units itself.
 */
export const stepMigrations: Migrations = {
  "1220-steps": {
    async up(db) {
      await sql`
        create table reorganisation_step (
          province_code text not null,
          change_id text not null,
          step text not null,
          moved bigint not null default 0,
          done_at timestamptz,
          primary key (province_code, change_id, step)
        )`.execute(db);
      await sql`
        create table reorganised_row (
          province_code text not null,
          change_id text not null,
          table_name text not null,
          column_name text not null,
          row_key jsonb not null,
          was text not null,
          became text not null,
          primary key (province_code, change_id, table_name, column_name, row_key)
        )`.execute(db);
    },
  },
};
