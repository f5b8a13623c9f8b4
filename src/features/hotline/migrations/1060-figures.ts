import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * Which office was called, and which one promised: an open call and an open promise go on with the successor when units
 * change, what is counted stays with the office of that time. Figures find promises by the moment they fell due.
 */
export const figureMigrations: Migrations = {
  "1060-figures": {
    async up(db) {
      await sql`alter table hotline_call add column called_office text`.execute(db);
      await sql`update hotline_call set called_office = organisation_id`.execute(db);
      await sql`alter table call_back add column promised_by text`.execute(db);
      await sql`update call_back set promised_by = organisation_id`.execute(db);
      await sql`create index call_back_due on call_back (province_code, due_at)`.execute(db);
      await sql`create index line_check_when on line_check (province_code, planned_at)`.execute(db);
    },
  },
};
