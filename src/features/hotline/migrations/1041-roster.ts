import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Who answers which line from when to when; the rules that draw it, its swaps, notes from one shift to the next, feeds. */
export const rosterMigrations: Migrations = {
  "1041-duty-roster": {
    async up(db) {
      await sql`
        create table duty_shift (
          province_code text not null,
          id text not null,
          organisation_id text not null,
          purpose text not null,
          account_id text not null,
          rank int not null,
          starts_at timestamptz not null,
          ends_at timestamptz not null,
          pattern_id text,
          instead_of text,
          because text,
          changed_by text not null,
          changed_at timestamptz not null,
          primary key (province_code, id),
          check (starts_at < ends_at)
        )`.execute(db);
      await sql`create index duty_shift_line on duty_shift (province_code, organisation_id, purpose, starts_at)`.execute(
        db,
      );
      await sql`create index duty_shift_person on duty_shift (province_code, account_id, starts_at)`.execute(db);
      await sql`
        create table duty_pattern (
          province_code text not null,
          id text not null,
          organisation_id text not null,
          purpose text not null,
          windows jsonb not null,
          weekdays jsonb not null,
          people jsonb not null,
          turn text not null,
          rank int not null,
          valid_from date not null,
          valid_to date,
          drawn_to date not null,
          made_by text not null,
          made_at timestamptz not null,
          primary key (province_code, id)
        )`.execute(db);
      await sql`
        create table duty_swap (
          province_code text not null,
          id text not null,
          shift_id text not null,
          asked_by text not null,
          asked_of text not null,
          return_shift_id text,
          note text not null,
          asked_at timestamptz not null,
          state text not null,
          answered_at timestamptz,
          primary key (province_code, id)
        )`.execute(db);
      await sql`create index duty_swap_asked on duty_swap (province_code, asked_of) where state = 'asked'`.execute(db);
      await sql`
        create table duty_note (
          province_code text not null,
          id text not null,
          organisation_id text not null,
          purpose text not null,
          text text not null,
          written_by text not null,
          written_at timestamptz not null,
          closed_by text,
          closed_at timestamptz,
          primary key (province_code, id)
        )`.execute(db);
      await sql`create index duty_note_open on duty_note (province_code, organisation_id, purpose) where closed_at is null`.execute(
        db,
      );
      await sql`
        create table duty_feed (
          province_code text not null,
          token_hash text not null,
          seed text not null,
          account_id text not null,
          opened_at timestamptz not null,
          closed_at timestamptz,
          primary key (province_code, token_hash)
        )`.execute(db);
      await sql`create index duty_feed_account on duty_feed (province_code, account_id)`.execute(db);
      await sql`
        create table duty_neighbour (
          province_code text not null,
          organisation_id text not null,
          purpose text not null,
          neighbour_organisation_id text not null,
          set_by text not null,
          set_at timestamptz not null,
          primary key (province_code, organisation_id, purpose)
        )`.execute(db);
    },
  },
};
