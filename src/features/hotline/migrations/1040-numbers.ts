import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * A number on a line, from a day to a day. `number` is what a phone dials (`+842253666122`, `18001096`), `shown` what the
 * office printed. What offices had set before there was a registry comes over unverified and without an instrument.
 */
export const numberMigrations: Migrations = {
  "1040-hotline-numbers": {
    async up(db) {
      await sql`
        create table hotline_number (
          province_code text not null,
          id text not null,
          organisation_id text not null,
          purpose text not null,
          number text not null,
          shown text not null,
          hours text not null,
          languages jsonb not null,
          instrument text not null,
          valid_from date not null,
          valid_to date,
          added_at timestamptz not null,
          added_by text not null,
          verified_at timestamptz,
          verified_by text,
          verified_note text,
          call_instead text,
          retired_because text,
          primary key (province_code, id)
        )`.execute(db);
      await sql`create index hotline_number_line on hotline_number (province_code, organisation_id)`.execute(db);
      await sql`create index hotline_number_dialled on hotline_number (number, province_code)`.execute(db);
      // The committee's line was set to its centre's: it is one telephone, and stands once.
      await sql`
        insert into hotline_number
        select o.province_code, o.id || '.before', o.id, 'hotline',
          case when o.hotline ~ '^[ .()-]*0' then '+84' || substring(regexp_replace(o.hotline, '[^0-9]', '', 'g') from 2)
            else regexp_replace(o.hotline, '[^0-9+]', '', 'g') end,
          o.hotline, 'always', '["vi"]', '', o.valid_from, null, o.valid_from::timestamptz, 'system:migration', null, null,
          null, null, null
        from organisation o where o.hotline is not null and o.valid_to is null and not exists (
          select 1 from organisation c where c.province_code = o.province_code and c.unit_code = o.unit_code
          and c.kind like '%-centre' and c.id <> o.id and c.hotline = o.hotline)`.execute(db);
    },
  },
};
