import type { Db } from "#platform/database/database";

export type DossierTable = {
  province_code: string;
  code: string;
  procedure_code: string;
  procedure_version: number;
  case_id: string;
  channel: string;
  process_id: string;
  submitted_at: Date;
  submitted_at_organisation: string;
  received_by_organisation: string;
  competent_organisation: string;
  owner_name_folded: string;
  owner_name_reversed: string;
  owner_personal_id: string | null;
  owner_phone: string | null;
  head: unknown;
};

export type DossierStateTable = {
  province_code: string;
  code: string;
  version: number;
  ledger_head: string;
  status: number;
  received_by_organisation: string;
  competent_organisation: string;
  desk_organisation: string | null;
  desk_role: string | null;
  urgent_at: Date | null;
  due_at: Date | null;
  finished_at: Date | null;
  state: unknown;
  watch_at: Date | null;
  /** Somebody has been told something about it that still stands. */
  watched: boolean;
};

export type DossierActTable = {
  province_code: string;
  code: string;
  seq: number;
  kind: string;
  at: Date;
  actor: string;
  organisation: string | null;
  request_key: string;
  body: unknown;
  hash: string;
};

export type DossierViewTable = { province_code: string; code: string; at: Date; account_id: string; door: string };

export type DossierTables = {
  dossier: DossierTable;
  dossier_state: DossierStateTable;
  dossier_act: DossierActTable;
  dossier_view: DossierViewTable;
  dossier_export: {
    province_code: string;
    id: string;
    exported_at: Date;
    account_id: string;
    list: string;
    address: string;
    format: string;
    rows_sent: number | null;
    whole: boolean;
  };
  dossier_code_counter: { province_code: string; agency_code: string; day: string; last_number: number };
  dossier_code_pattern: { province_code: string; agency_code: string; pattern: string; valid_from: string };
};

export const tables = (db: Db) => db.withTables<DossierTables>();
