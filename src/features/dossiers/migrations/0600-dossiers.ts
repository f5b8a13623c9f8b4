import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * The head of a dossier is written once; its fold is a narrow row that every act updates; its acts are only added.
 * Keeping them apart keeps an act cheap: the wide row and its search indexes are never touched again.
 */
export const dossierMigrations: Migrations = {
  "0600-dossiers": {
    async up(db) {
      await sql`
        create table dossier (
          province_code text not null,
          code text not null,
          procedure_code text not null,
          procedure_version int not null,
          case_id text not null,
          channel text not null,
          process_id text not null,
          submitted_at timestamptz not null,
          submitted_at_organisation text not null,
          received_by_organisation text not null,
          competent_organisation text not null,
          owner_name_folded text not null,
          owner_name_reversed text not null,
          owner_personal_id text,
          owner_phone text,
          head jsonb not null,
          primary key (province_code, code)
        )`.execute(db);
      await sql`create index dossier_owner_name on dossier (province_code, owner_name_folded text_pattern_ops)`.execute(
        db,
      );
      await sql`create index dossier_owner_given_name on dossier (province_code, owner_name_reversed text_pattern_ops)`.execute(
        db,
      );
      await sql`create index dossier_owner_personal_id on dossier (province_code, owner_personal_id) where owner_personal_id is not null`.execute(
        db,
      );
      await sql`create index dossier_owner_phone on dossier (province_code, owner_phone) where owner_phone is not null`.execute(
        db,
      );
      await sql`create index dossier_received on dossier (province_code, received_by_organisation, submitted_at)`.execute(
        db,
      );

      await sql`
        create table dossier_state (
          province_code text not null,
          code text not null,
          version int not null,
          ledger_head text not null,
          status smallint not null,
          received_by_organisation text not null,
          desk_organisation text,
          desk_role text,
          urgent_at timestamptz,
          due_at timestamptz,
          finished_at timestamptz,
          state jsonb not null,
          primary key (province_code, code)
        ) with (fillfactor = 80)`.execute(db);
      // Work lists: only dossiers that wait for somebody are in them.
      await sql`
        create index dossier_state_desk on dossier_state (province_code, desk_organisation, desk_role, urgent_at)
        where desk_organisation is not null`.execute(db);
      await sql`
        create index dossier_state_open on dossier_state (province_code, received_by_organisation, status, due_at)
        where status in (1, 2, 4, 5, 6, 9)`.execute(db);

      await sql`
        create table dossier_act (
          province_code text not null,
          code text not null,
          seq int not null,
          kind text not null,
          at timestamptz not null,
          actor text not null,
          organisation text,
          request_key text not null,
          body jsonb not null,
          hash text not null,
          primary key (province_code, code, seq)
        )`.execute(db);
      await sql`create unique index dossier_act_request on dossier_act (province_code, request_key)`.execute(db);

      await sql`
        create table dossier_view (
          province_code text not null,
          code text not null,
          at timestamptz not null,
          account_id text not null,
          door text not null
        )`.execute(db);
      await sql`create index dossier_view_code on dossier_view (province_code, code, at)`.execute(db);

      await sql`
        create table dossier_code_counter (
          province_code text not null,
          agency_code text not null,
          day date not null,
          last_number int not null,
          primary key (province_code, agency_code, day)
        )`.execute(db);
      await sql`
        create table dossier_code_pattern (
          province_code text not null,
          agency_code text not null,
          pattern text not null,
          valid_from date not null,
          primary key (province_code, agency_code, valid_from)
        )`.execute(db);
    },
  },
};
