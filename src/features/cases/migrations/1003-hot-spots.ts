import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** A file on a matter that no single case can hold. Entries are only added; how it stands is read from them. */
export const hotSpotMigrations: Migrations = {
  "1003-hot-spots": {
    async up(db) {
      await sql`
        create table hot_spot (
          province_code text not null,
          id text not null,
          title text not null,
          topic text not null,
          handled_by text not null,
          opened_at timestamptz not null,
          opened_by text not null,
          closed_at timestamptz,
          primary key (province_code, id)
        )`.execute(db);
      await sql`create index hot_spot_office on hot_spot (province_code, handled_by, opened_at)`.execute(db);
      await sql`
        create table hot_spot_entry (
          province_code text not null,
          hot_spot_id text not null,
          seq integer not null,
          kind text not null,
          happened_on date not null,
          title text not null,
          detail text not null,
          owner text not null,
          due_on date,
          settles integer,
          case_code text,
          file jsonb,
          added_at timestamptz not null,
          added_by text not null,
          primary key (province_code, hot_spot_id, seq)
        )`.execute(db);
    },
  },
};
