import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * Changes of units from draft to done, and which office went on for which. `province_code` is `00` for a change that joins
 * provinces. A link that was taken back keeps its row with the day.
 */
export const unitChangeMigrations: Migrations = {
  "0140-unit-changes": {
    async up(db) {
      await sql`
        create table unit_change (
          province_code text not null,
          id text not null,
          state text not null check (state in ('draft', 'scheduled', 'running', 'done', 'cancelled')),
          happens_on date not null,
          instrument text not null,
          undoes text,
          body jsonb not null,
          version int not null default 1,
          drafted_at timestamptz not null,
          drafted_by text not null,
          scheduled_at timestamptz,
          scheduled_by text,
          started_at timestamptz,
          done_at timestamptz,
          primary key (province_code, id)
        )`.execute(db);
      await sql`create index unit_change_open on unit_change (province_code, happens_on) where state in ('scheduled', 'running')`.execute(
        db,
      );
      await sql`
        create table office_succession (
          province_code text not null,
          organisation_id text not null,
          change_id text not null,
          to_province text not null,
          to_organisation text not null,
          is_main boolean not null,
          happened_on date not null,
          taken_back_on date,
          primary key (province_code, organisation_id, change_id, to_organisation)
        )`.execute(db);
      await sql`create index office_succession_to on office_succession (province_code, to_organisation)`.execute(db);
    },
  },
};
