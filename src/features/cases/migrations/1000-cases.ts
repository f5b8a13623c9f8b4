import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * A case in one row: what was said (`head`, written once), the fold of its acts (`state`) and the columns by which it is
 * found. Acts are only added. A round is one opening or reopening with its answer: figures of any past period are counted
 * from rounds and ratings alone.
 */
export const caseMigrations: Migrations = {
  "1000-cases": {
    async up(db) {
      await sql`
        create table citizen_case (
          province_code text not null,
          code text not null,
          version integer not null,
          ledger_head text not null,
          head jsonb not null,
          state jsonb not null,
          opened_at timestamptz not null,
          phone text,
          about text not null,
          search_text text not null,
          kind text not null,
          topic text not null,
          status text not null,
          priority text not null,
          procedure_code text,
          dossier_code text,
          handled_by text not null,
          offices text[] not null,
          proposed_to text,
          owner text,
          due_at timestamptz,
          answered_at timestamptz,
          merged_into text,
          concerned text[] not null,
          kept_from text[] not null,
          watch_at timestamptz,
          primary key (province_code, code)
        )`.execute(db);
      await sql`create index citizen_case_desk on citizen_case (province_code, handled_by, status, due_at)`.execute(db);
      await sql`
        create index citizen_case_proposed on citizen_case (province_code, proposed_to) where proposed_to is not null`.execute(
        db,
      );
      await sql`create index citizen_case_opened on citizen_case (province_code, opened_at)`.execute(db);
      await sql`create index citizen_case_phone on citizen_case (province_code, phone) where phone is not null`.execute(
        db,
      );
      await sql`
        create index citizen_case_merged on citizen_case (province_code, merged_into) where merged_into is not null`.execute(
        db,
      );
      await sql`create index citizen_case_watch on citizen_case (province_code, watch_at) where watch_at is not null`.execute(
        db,
      );
      await sql`
        create table case_act (
          province_code text not null,
          code text not null,
          seq integer not null,
          kind text not null,
          at timestamptz not null,
          actor text not null,
          organisation text,
          body jsonb not null,
          hash text not null,
          request_key text not null,
          primary key (province_code, code, seq),
          unique (province_code, request_key)
        )`.execute(db);
      await sql`
        create table case_round (
          province_code text not null,
          code text not null,
          round integer not null,
          kind text not null,
          topic text not null,
          procedure_code text,
          handled_by text not null,
          opened_at timestamptz not null,
          due_at timestamptz,
          answered_at timestamptz,
          rated_at timestamptz,
          rating integer,
          rating_text text,
          primary key (province_code, code, round)
        )`.execute(db);
      await sql`create index case_round_due on case_round (province_code, due_at)`.execute(db);
      await sql`create index case_round_rated on case_round (province_code, rated_at) where rated_at is not null`.execute(
        db,
      );
      await sql`
        create table case_view (
          province_code text not null,
          code text not null,
          at timestamptz not null,
          account_id text not null,
          door text not null,
          primary key (province_code, code, at, account_id, door)
        )`.execute(db);
      await sql`
        create table case_settings (
          province_code text not null primary key,
          rules jsonb not null,
          changed_at timestamptz not null,
          changed_by text not null
        )`.execute(db);
    },
  },
};
