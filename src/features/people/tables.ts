import type { ColumnType } from "kysely";
import type { Answers } from "#core/form/form";
import type { Db } from "#platform/database/database";
import type { DraftFile } from "./draft.ts";

type Json<Value> = ColumnType<Value, string, string>;

export type PhoneCodeTable = {
  province_code: string;
  /** Made of the request and the phone, so that a repeated request meets its own row. */
  id: string;
  /** Signed, as is the code: the table alone tells nobody's number and no code. */
  phone_hash: string;
  code_hash: string;
  requested_at: Date;
  expires_at: Date;
  tries: number;
  used_at: Date | null;
  /** The request that used it, so that its repetition gets the same answer. */
  used_key: string | null;
};

export type QuotaTable = { province_code: string; subject: string; started_at: Date; taken: number };

export type DraftTable = {
  province_code: string;
  code: string;
  start_key: string;
  procedure_code: string;
  procedure_version: number;
  case_id: string | null;
  answers: Json<Answers>;
  page: string | null;
  files: Json<readonly DraftFile[]>;
  phone: string | null;
  version: number;
  saved_key: string;
  created_at: Date;
  saved_at: Date;
  expires_at: Date;
  submitted_at: Date | null;
  dossier_code: string | null;
};

export type DraftSetAsideTable = {
  province_code: string;
  code: string;
  request_key: string;
  base_version: number;
  answers: Json<Answers>;
  page: string | null;
  files: Json<readonly DraftFile[]>;
  set_aside_at: Date;
};

export type PeopleTables = {
  phone_code: PhoneCodeTable;
  quota: QuotaTable;
  draft: DraftTable;
  draft_set_aside: DraftSetAsideTable;
};

export const peopleTables = (db: Db) => db.withTables<PeopleTables>();
