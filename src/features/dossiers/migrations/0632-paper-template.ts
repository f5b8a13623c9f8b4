import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Papers as a province restyles them; every version stays, for what was printed by it. */
export const paperTemplateMigrations: Migrations = {
  "0632-paper-template": {
    async up(db) {
      await sql`
        create table paper_template (
          province_code text not null,
          kind text not null,
          set_id text not null,
          version int not null,
          valid_from date not null,
          accepted_at timestamptz not null,
          accepted_by text not null,
          instrument text not null,
          source text not null,
          request_key text not null,
          failed_at timestamptz,
          fault text,
          primary key (province_code, kind, set_id, version)
        )`.execute(db);
      await sql`create unique index paper_template_request on paper_template (province_code, request_key)`.execute(db);
    },
  },
};
