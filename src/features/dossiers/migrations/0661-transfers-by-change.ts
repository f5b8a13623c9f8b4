import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** A change moves a dossier once: code and change tell a transfer, and one index less is written for each. */
export const transferKeyMigrations: Migrations = {
  "0661-transfers-by-change": {
    async up(db) {
      await sql`drop index dossier_transfer_change`.execute(db);
      await sql`
        alter table dossier_transfer drop constraint dossier_transfer_pkey,
          add primary key (province_code, code, change_id)`.execute(db);
    },
  },
};
