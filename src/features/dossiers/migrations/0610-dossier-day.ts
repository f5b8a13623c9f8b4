import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** A centre's day counts what ended between two moments; without this it would read every act ever done. */
export const dossierDayMigrations: Migrations = {
  "0610-dossier-day": {
    async up(db) {
      await sql`
        create index dossier_act_ended on dossier_act (province_code, at)
        where kind in ('finish', 'refuse', 'return')`.execute(db);
    },
  },
};
