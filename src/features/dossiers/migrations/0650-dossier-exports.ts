import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Who took which list out of the house, when, and how many rows left; `rows_sent` is empty while it is on its way. */
export const dossierExportMigrations: Migrations = {
  "0650-dossier-exports": {
    async up(db) {
      await sql`
        create table dossier_export (
          province_code text not null,
          id text not null,
          exported_at timestamptz not null,
          account_id text not null,
          list text not null,
          address text not null,
          format text not null,
          rows_sent int,
          whole boolean not null default false,
          primary key (province_code, id)
        )`.execute(db);
      await sql`create index dossier_export_at on dossier_export (province_code, exported_at)`.execute(db);
    },
  },
};
