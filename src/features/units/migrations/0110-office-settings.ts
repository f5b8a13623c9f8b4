import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * Opening hours with the day from which they hold, and the register of agency codes. Neither is edited in place: hours get
 * a later entry, a code is closed and followed by another. `national_agency_code` is a reference table and takes the place
 * of `former_agency_code`, which knew neither ministries nor dates.
 */
export const officeSettingsMigrations: Migrations = {
  "0110-office-settings": {
    async up(db) {
      await sql`
        create table opening_hours (
          province_code text not null,
          organisation_id text not null,
          valid_from date not null,
          week jsonb,
          instrument text not null,
          primary key (province_code, organisation_id, valid_from)
        )`.execute(db);
      await sql`
        create table agency_code (
          province_code text not null,
          organisation_id text not null,
          code text not null,
          valid_from date not null,
          instrument text not null,
          valid_to date,
          successor_code text,
          successor_organisation text,
          closing_instrument text,
          primary key (province_code, organisation_id, valid_from),
          check (valid_to >= valid_from)
        )`.execute(db);
      await sql`create unique index agency_code_open on agency_code (province_code, organisation_id) where valid_to is null`.execute(
        db,
      );
      await sql`create index agency_code_code on agency_code (province_code, code)`.execute(db);
      await sql`
        create table national_agency_code (
          code text primary key,
          kind text not null check (kind in ('province', 'ministry')),
          name text not null,
          province_code text,
          valid_to date,
          successor text,
          confidence text not null check (confidence in ('verified', 'listed', 'recalled')),
          instrument text not null
        )`.execute(db);
      await sql`drop table former_agency_code`.execute(db);
    },
  },
};
