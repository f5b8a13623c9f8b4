import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Shorter times that a province promises for a case of a procedure; an amount of null takes the promise back. */
export const committedLimitMigrations: Migrations = {
  "0125-committed-limits": {
    async up(db) {
      await sql`
        create table committed_limit (
          province_code text not null,
          procedure_code text not null,
          case_id text not null,
          valid_from date not null,
          amount numeric,
          unit text,
          instrument text not null,
          set_by text not null,
          set_at timestamptz not null,
          primary key (province_code, procedure_code, case_id, valid_from)
        )`.execute(db);
    },
  },
};
