import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

export const peopleMigrations: Migrations = {
  "0400-people": {
    async up(db) {
      await sql`
        create table phone_code (
          province_code text not null,
          id text not null,
          phone_hash text not null,
          code_hash text not null,
          requested_at timestamptz not null,
          expires_at timestamptz not null,
          tries integer not null default 0,
          used_at timestamptz,
          used_key text,
          primary key (province_code, id)
        )`.execute(db);
      await sql`create index phone_code_newest on phone_code (province_code, phone_hash, requested_at desc)`.execute(
        db,
      );
      await sql`
        create table quota (
          province_code text not null,
          subject text not null,
          started_at timestamptz not null,
          taken integer not null,
          primary key (province_code, subject)
        )`.execute(db);
      await sql`
        create table draft (
          province_code text not null,
          code text not null,
          start_key text not null,
          procedure_code text not null,
          procedure_version integer not null,
          case_id text,
          answers jsonb not null,
          page text,
          files jsonb not null,
          phone text,
          version integer not null,
          saved_key text not null,
          created_at timestamptz not null,
          saved_at timestamptz not null,
          expires_at timestamptz not null,
          submitted_at timestamptz,
          dossier_code text,
          primary key (province_code, code),
          unique (province_code, start_key),
          check ((submitted_at is null) = (dossier_code is null))
        )`.execute(db);
      await sql`create index draft_expiry on draft (province_code, expires_at)`.execute(db);
      await sql`
        create table draft_set_aside (
          province_code text not null,
          code text not null,
          request_key text not null,
          base_version integer not null,
          answers jsonb not null,
          page text,
          files jsonb not null,
          set_aside_at timestamptz not null,
          primary key (province_code, code, request_key),
          foreign key (province_code, code) references draft on delete cascade
        )`.execute(db);
    },
  },
};
