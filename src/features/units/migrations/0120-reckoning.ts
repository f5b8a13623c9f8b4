import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * How a province counts time, from when on; which communes are hard to reach; and what was changed in a calendar, so that
 * the dossiers it concerns can be found afterwards.
 */
export const reckoningMigrations: Migrations = {
  "0120-reckoning": {
    async up(db) {
      await sql`
        create table reckoning_rule (
          province_code text not null,
          valid_from date not null,
          counting text not null check (counting in ('hour-based', 'day-based')),
          transfer_cutoff text,
          note text not null,
          set_by text not null,
          set_at timestamptz not null,
          primary key (province_code, valid_from)
        )`.execute(db);
      await sql`
        create table remote_area (
          province_code text not null,
          unit_code text not null,
          valid_from date not null,
          valid_to date,
          instrument text not null,
          primary key (province_code, unit_code, valid_from)
        )`.execute(db);
      await sql`
        create table calendar_change (
          province_code text not null,
          id text not null,
          organisation_id text not null,
          day date,
          kind text not null check (kind in ('off', 'worked', 'taken-back', 'hours')),
          occasion text not null,
          instrument text not null,
          changed_at timestamptz not null,
          examined_at timestamptz,
          affected int,
          primary key (province_code, id)
        )`.execute(db);
      await sql`create index calendar_change_open on calendar_change (province_code) where examined_at is null`.execute(
        db,
      );
    },
  },
};
