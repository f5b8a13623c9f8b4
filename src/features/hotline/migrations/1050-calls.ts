import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

const systems = sql`
  create table telephone_system (
    province_code text not null,
    id text not null,
    name text not null,
    secret_number integer not null check (secret_number > 0),
    opened_at timestamptz not null,
    opened_by text not null,
    closed_at timestamptz,
    primary key (province_code, id)
  )`;

const events = sql`
  create table call_event (
    province_code text not null,
    system_id text not null,
    event_id text not null,
    call_key text not null,
    kind text not null,
    at timestamptz not null,
    received_at timestamptz not null,
    line text,
    caller text,
    caller_name text,
    answered_by text,
    recording text,
    primary key (province_code, system_id, event_id)
  )`;

const calls = sql`
  create table hotline_call (
    province_code text not null,
    id text not null,
    system_id text not null,
    call_key text not null,
    line text,
    organisation_id text,
    caller text,
    caller_name text,
    ringing_at timestamptz,
    answered_at timestamptz,
    answered_by text,
    missed_at timestamptz,
    ended_at timestamptz,
    recording text,
    heard_at timestamptz not null,
    version integer not null default 1,
    taken_at timestamptz,
    taken_by text,
    verified_at timestamptz,
    verified_by text,
    failed_proofs integer not null default 0,
    subject text,
    case_code text,
    call_back_id text,
    check_id text,
    settled_at timestamptz,
    left_desk_at timestamptz,
    primary key (province_code, id),
    unique (province_code, system_id, call_key)
  )`;

const notes = sql`
  create table call_note (
    province_code text not null,
    call_id text not null,
    account_id text not null,
    text text not null,
    revision integer not null,
    saved_at timestamptz not null,
    primary key (province_code, call_id, account_id)
  )`;

const strange = sql`
  create table strange_event (
    province_code text not null,
    id text not null,
    system_id text not null,
    reason text not null,
    body text not null,
    times integer not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    settled_how text,
    primary key (province_code, id)
  )`;

export const callMigrations: Migrations = {
  "1050-calls": {
    async up(db) {
      for (const table of [systems, events, calls, notes, strange]) await table.execute(db);
      await sql`create index call_event_call on call_event (province_code, system_id, call_key)`.execute(db);
      await sql`create index hotline_call_live on hotline_call (province_code, heard_at) where left_desk_at is null`.execute(
        db,
      );
      await sql`create index hotline_call_caller on hotline_call (province_code, caller, heard_at) where caller is not null`.execute(
        db,
      );
      await sql`create index hotline_call_when on hotline_call (province_code, ringing_at)`.execute(db);
      await sql`create index strange_event_open on strange_event (province_code, last_at) where settled_at is null`.execute(
        db,
      );
    },
  },
};
