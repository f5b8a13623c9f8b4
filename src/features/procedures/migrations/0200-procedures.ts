import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** A reference table: the national catalogue, the same in every province. A version once used is never removed. */
export const procedureMigrations: Migrations = {
  "0200-procedures": {
    async up(db) {
      await sql`
        create table procedure_version (
          code text not null,
          version integer not null check (version > 0),
          instrument text not null,
          valid_from date not null,
          valid_to date,
          body jsonb not null,
          primary key (code, version),
          check (valid_to is null or valid_to >= valid_from)
        )`.execute(db);
    },
  },
};
