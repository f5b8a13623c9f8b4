import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * `sign_in_name` is a reference table: it says in which province a user name lives, because a person who signs in types
 * no province. Everything else belongs to a province, which leads its keys; `00` in `sign_in_attempt` stands for
 * clients and for names that nobody has.
 */
export const staffMigrations: Migrations = {
  "0300-staff": {
    async up(db) {
      await sql`
        create table account (
          province_code text not null,
          id text not null,
          username text not null,
          name text not null,
          search_text text not null,
          phone text,
          email text,
          password_hash text,
          must_change_password boolean not null default false,
          totp_secret text,
          totp_offered text,
          totp_last_step bigint,
          created_at timestamptz not null,
          deactivated_at timestamptz,
          primary key (province_code, id),
          unique (province_code, username)
        )`.execute(db);
      await sql`
        create table sign_in_name (
          username text primary key,
          province_code text not null,
          account_id text not null
        )`.execute(db);
      await sql`
        create table post (
          province_code text not null,
          id text not null,
          account_id text not null,
          role text not null,
          organisation_id text,
          valid_from date not null,
          valid_to date,
          ended_at timestamptz,
          primary key (province_code, id),
          foreign key (province_code, account_id) references account,
          check (valid_to >= valid_from)
        )`.execute(db);
      await sql`create index post_account on post (province_code, account_id)`.execute(db);
      await sql`create index post_organisation on post (province_code, organisation_id, role)`.execute(db);
      await sql`
        create table stand_in (
          province_code text not null,
          id text not null,
          post_id text not null,
          account_id text not null,
          valid_from date not null,
          valid_to date not null,
          ended_at timestamptz,
          primary key (province_code, id),
          foreign key (province_code, post_id) references post,
          foreign key (province_code, account_id) references account,
          check (valid_to >= valid_from)
        )`.execute(db);
      await sql`create index stand_in_account on stand_in (province_code, account_id)`.execute(db);
      await sql`create index stand_in_post on stand_in (province_code, post_id)`.execute(db);
      await sql`
        create table session (
          province_code text not null,
          token_hash text not null,
          id text not null,
          account_id text not null,
          kind text not null check (kind in ('console', 'api', 'pending')),
          wants text check (wants in ('code', 'new-password')),
          created_at timestamptz not null,
          last_seen_at timestamptz not null,
          expires_at timestamptz not null,
          revoked_at timestamptz,
          agent text not null,
          primary key (province_code, token_hash),
          unique (province_code, id),
          foreign key (province_code, account_id) references account
        )`.execute(db);
      await sql`create index session_account on session (province_code, account_id)`.execute(db);
      await sql`
        create table sign_in_attempt (
          province_code text not null,
          subject text not null,
          failures integer not null,
          last_at timestamptz not null,
          wait_until timestamptz,
          primary key (province_code, subject)
        )`.execute(db);
    },
  },
};
