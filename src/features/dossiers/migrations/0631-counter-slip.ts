import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** What was handed out at a counter before there was a dossier: guidance, refusals to take something in. */
export const counterSlipMigrations: Migrations = {
  "0631-counter-slip": {
    async up(db) {
      await sql`
        create table counter_slip (
          province_code text not null,
          id text not null,
          kind text not null,
          centre text not null,
          given_at timestamptz not null,
          given_by text not null,
          body jsonb not null,
          primary key (province_code, id)
        )`.execute(db);
    },
  },
};
