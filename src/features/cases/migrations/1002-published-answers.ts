import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Answers others can use, as a person confirmed them after the redaction; never the words of the case itself. */
export const publishedAnswerMigrations: Migrations = {
  "1002-published-answers": {
    async up(db) {
      await sql`
        create table published_answer (
          province_code text not null,
          id text not null,
          code text not null,
          topic text not null,
          procedure_code text,
          handled_by text not null,
          question text not null,
          answer text not null,
          search_text text not null,
          published_at timestamptz not null,
          published_by text not null,
          withdrawn_at timestamptz,
          primary key (province_code, id),
          unique (province_code, code)
        )`.execute(db);
      await sql`
        create index published_answer_latest on published_answer (province_code, published_at) where withdrawn_at is null`.execute(
        db,
      );
    },
  },
};
