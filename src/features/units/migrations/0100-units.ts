import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * `unit`, `unit_origin`, `former_agency_code` and `shipped_list` are reference tables: facts of the law, the same in every
 * province. The others belong to a province, which leads their keys; `00` stands for the whole country.
 */
export const unitMigrations: Migrations = {
  "0100-units": {
    async up(db) {
      await sql`
        create table unit (
          code text not null,
          level text not null check (level in ('province', 'commune')),
          type text not null,
          name text not null,
          name_en text not null,
          province_code text not null,
          agency_code text,
          valid_from date not null,
          valid_to date,
          instrument text not null,
          primary key (code, valid_from)
        )`.execute(db);
      await sql`
        create table unit_origin (
          unit_code text not null,
          position integer not null,
          old_code text,
          kind text not null,
          old_name text not null,
          old_district text not null,
          old_province text not null,
          primary key (unit_code, position)
        )`.execute(db);
      await sql`
        create table former_agency_code (
          agency_code text primary key,
          province_code text not null
        )`.execute(db);
      await sql`
        create table shipped_list (
          name text primary key,
          fingerprint text not null
        )`.execute(db);
      await sql`
        create table organisation (
          province_code text not null,
          id text not null,
          unit_code text not null,
          kind text not null,
          name text not null,
          name_en text not null,
          agency_code text,
          agency_code_provisional boolean not null,
          address text,
          hotline text,
          valid_from date not null,
          valid_to date,
          primary key (province_code, id)
        )`.execute(db);
      await sql`
        create table working_calendar_day (
          province_code text not null,
          organisation_id text not null,
          day date not null,
          kind text not null check (kind in ('off', 'worked')),
          occasion text not null,
          instrument text not null,
          primary key (province_code, organisation_id, day)
        )`.execute(db);
      await sql`
        create table working_window (
          province_code text not null,
          organisation_id text not null,
          weekday smallint not null check (weekday between 1 and 7),
          opens text not null,
          closes text not null,
          primary key (province_code, organisation_id, weekday, opens)
        )`.execute(db);
    },
  },
};
