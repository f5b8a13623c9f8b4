import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * When dossiers came in and when they ended, found without reading the acts themselves: reports over any period, past
 * ones too, are counted from these. It also does what the index on endings did for a centre's day, which goes.
 */
export const dossierPassageMigrations: Migrations = {
  "0651-dossier-passages": {
    async up(db) {
      await sql`
        create index dossier_act_passage on dossier_act (province_code, kind, at) include (code)
        where kind in ('receive', 'accept', 'finish', 'refuse', 'withdraw', 'stop', 'return')`.execute(db);
      await sql`drop index dossier_act_ended`.execute(db);
    },
  },
};
