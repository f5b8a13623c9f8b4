import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * Closed days of the conservation ledger, written once. The indexes find what came in and what ended between two moments
 * (the one on passages, which the reports use too, now knows `submit` and `decline`), and which dossiers have been
 * touched since: acts are only added, in the order of time, so a BRIN index of a few pages does.
 */
export const conservationMigrations: Migrations = {
  "1210-conservation": {
    async up(db) {
      await sql`
        create table ledger_day (
          province_code text not null,
          unit_code text not null,
          counted_on date not null,
          opening int not null,
          received int not null,
          transferred_in int not null,
          ended int not null,
          transferred_out int not null,
          in_hand int not null,
          in_transit int not null,
          gaps jsonb,
          closed_at timestamptz not null,
          primary key (province_code, unit_code, counted_on)
        )`.execute(db);
      await sql`create index ledger_day_of on ledger_day (province_code, counted_on)`.execute(db);
      await sql`drop index if exists dossier_act_passage`.execute(db);
      await sql`
        create index dossier_act_passage on dossier_act (province_code, kind, at) include (code)
        where kind in ('submit', 'receive', 'accept', 'finish', 'decline', 'refuse', 'withdraw', 'stop', 'return')`.execute(
        db,
      );
      await sql`create index dossier_act_when on dossier_act using brin (at) with (autosummarize = on)`.execute(db);
      await sql`create index dossier_transfer_when on dossier_transfer (province_code, transferred_at)`.execute(db);
    },
  },
};
