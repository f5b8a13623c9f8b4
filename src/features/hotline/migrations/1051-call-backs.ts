import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

const settings = sql`
  create table hotline_setting (
    province_code text not null,
    set_at timestamptz not null,
    set_by text not null,
    settings jsonb not null,
    primary key (province_code, set_at)
  )`;

const callBacks = sql`
  create table call_back (
    province_code text not null,
    id text not null,
    organisation_id text not null,
    line text,
    phone text not null,
    name text,
    cause text not null,
    subject text,
    promised_at timestamptz not null,
    due_at timestamptz not null,
    calls integer not null default 1,
    taken_at timestamptz,
    taken_by text,
    attempts integer not null default 0,
    tried_at timestamptz,
    near_told_at timestamptz,
    broken_told_at timestamptz,
    closed_at timestamptz,
    closed_by text,
    outcome text,
    note text,
    case_code text,
    version integer not null default 1,
    primary key (province_code, id)
  )`;

const checks = sql`
  create table line_check (
    province_code text not null,
    line text not null,
    planned_at timestamptz not null,
    organisation_id text not null,
    system_id text not null,
    started_at timestamptz,
    finished_at timestamptz,
    result text,
    answered_after_ms integer,
    said text,
    primary key (province_code, line, planned_at)
  )`;

export const callBackMigrations: Migrations = {
  "1051-call-backs": {
    async up(db) {
      for (const table of [settings, callBacks, checks]) await table.execute(db);
      await sql`create index call_back_open on call_back (province_code, due_at) where closed_at is null`.execute(db);
      // One open promise for each caller and office: who calls three times is called back once.
      await sql`create unique index call_back_once on call_back (province_code, organisation_id, phone) where closed_at is null`.execute(
        db,
      );
      await sql`create index call_back_when on call_back (province_code, promised_at)`.execute(db);
      await sql`create index line_check_due on line_check (province_code, planned_at) where finished_at is null`.execute(
        db,
      );
    },
  },
};
