import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * Which dossier went from where to where by which change of units; `province_code` is where it lies now. `dossier` keeps
 * where a dossier was received, `dossier_state` whose it is.
 */
export const transferMigrations: Migrations = {
  "0660-transfers": {
    async up(db) {
      await sql`alter table dossier_state add column competent_organisation text`.execute(db);
      await sql`
        update dossier_state s set competent_organisation = d.competent_organisation
        from dossier d where d.province_code = s.province_code and d.code = s.code`.execute(db);
      await sql`alter table dossier_state alter column competent_organisation set not null`.execute(db);
      await sql`
        create table dossier_transfer (
          province_code text not null,
          code text not null,
          seq int not null,
          change_id text not null,
          from_province text not null,
          from_organisation text not null,
          to_organisation text not null,
          from_competent text not null,
          to_competent text not null,
          transferred_at timestamptz not null,
          primary key (province_code, code, seq)
        )`.execute(db);
      await sql`create index dossier_transfer_change on dossier_transfer (province_code, change_id, code)`.execute(db);
    },
  },
};
