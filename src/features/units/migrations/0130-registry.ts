import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * Reference tables. `former_unit` holds lists that are closed and change no more; `unit` the list in force, in periods.
 * `unit_succession` joins them and takes the place of `unit_origin`, which knew only one change.
 */
export const registryMigrations: Migrations = {
  "0130-registry": {
    async up(db) {
      await sql`
        create table former_unit (
          list text not null,
          code text not null,
          level text not null check (level in ('province', 'district', 'commune')),
          type text not null,
          name text not null,
          name_en text not null,
          province_code text not null,
          parent_code text,
          valid_to date not null,
          also_called text,
          primary key (list, code)
        )`.execute(db);
      await sql`
        create table unit_succession (
          to_list text not null,
          to_code text not null,
          from_list text not null,
          from_code text not null,
          kind text not null,
          happened_on date not null,
          instrument text not null,
          land_name text,
          primary key (to_list, to_code, from_list, from_code, happened_on)
        )`.execute(db);
      await sql`create index unit_succession_from on unit_succession (from_list, from_code)`.execute(db);
      await sql`drop table unit_origin`.execute(db);
      // The facts of the new tables are loaded at this start, whatever was loaded before.
      await sql`delete from shipped_list where name = 'units'`.execute(db);
    },
  },
};
