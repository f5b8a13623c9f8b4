import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * Each dossier carries its own alarm: the moment at which the watchers must look at it again. One index of what is still
 * open serves every watch, however many dossiers there are; what is not due is not read.
 */
export const dossierWatchMigrations: Migrations = {
  "0900-dossier-watch": {
    async up(db) {
      await sql`
        alter table dossier_state
          add column watch_at timestamptz,
          add column watched boolean not null default false`.execute(db);
      // What is open already is looked at once, at leisure.
      await sql`
        update dossier_state set watch_at = now()
        where status in (1, 2, 4, 5, 9) or state->'papersHeld' ? 'to' or state->'resultHeld' ? 'to'`.execute(db);
      await sql`
        create index dossier_state_watch on dossier_state (province_code, watch_at) where watch_at is not null`.execute(
        db,
      );
    },
  },
};
