import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

export const satisfactionMigrations: Migrations = {
  "0700-satisfaction": {
    async up(db) {
      await sql`
        create table rating (
          province_code text not null,
          dossier_code text not null,
          centre text not null,
          level smallint not null check (level between 1 and 3),
          reasons jsonb not null,
          text text not null,
          rated_at timestamptz not null,
          changed_at timestamptz not null,
          primary key (province_code, dossier_code)
        )`.execute(db);
      await sql`create index rating_centre on rating (province_code, centre, rated_at)`.execute(db);
    },
  },
};
