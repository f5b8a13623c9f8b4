import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * Reference tables: records of the national catalogue as they were published, each revision kept; what a person corrected in
 * them, field by field, with what the source said then.
 */
export const importedProcedureMigrations: Migrations = {
  "0210-imported-procedures": {
    async up(db) {
      await sql`
        create table imported_procedure (
          code text not null,
          revision integer not null check (revision > 0),
          fingerprint text not null,
          body jsonb not null,
          steps text not null,
          doubts jsonb not null,
          source text not null,
          imported_at timestamptz not null,
          state text not null check (state in ('waiting', 'published', 'set-aside', 'replaced')),
          decided_by text,
          decided_at timestamptz,
          primary key (code, revision)
        )`.execute(db);
      await sql`
        create table imported_correction (
          code text not null,
          field text not null,
          value text not null,
          source_value text not null,
          corrected_by text not null,
          corrected_at timestamptz not null,
          primary key (code, field)
        )`.execute(db);
    },
  },
};
