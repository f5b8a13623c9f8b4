import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Transfers are looked up by the dossier; an index by change would be written a million times and hardly read. */
export const transferKeyMigrations: Migrations = {
  "0661-one-index-less": {
    async up(db) {
      await sql`drop index dossier_transfer_change`.execute(db);
    },
  },
};
