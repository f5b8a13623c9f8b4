import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/database";
import type {
  CaseActBody,
  CaseHead,
  CaseKind,
  CaseState,
  CaseStatus,
  CaseVerb,
  Priority,
  Topic,
} from "./model/case.ts";
import type { CaseRules } from "./model/case-rules.ts";

type Json<Value> = ColumnType<Value, string, string>;

export type CaseTable = {
  province_code: string;
  code: string;
  version: number;
  ledger_head: string;
  head: Json<CaseHead>;
  state: Json<CaseState>;
  opened_at: Date;
  /** Of whoever opened it, for looking their cases up; shown to nobody. */
  phone: string | null;
  about: string;
  /** Folded, for searching. */
  search_text: string;
  kind: CaseKind;
  topic: Topic;
  status: CaseStatus;
  priority: Priority;
  procedure_code: string | null;
  dossier_code: string | null;
  handled_by: string;
  offices: readonly string[];
  proposed_to: string | null;
  owner: string | null;
  due_at: Date | null;
  answered_at: Date | null;
  merged_into: string | null;
  concerned: readonly string[];
  kept_from: readonly string[];
  /** When to look whether somebody must be reminded; null: nothing can come of it until somebody acts. */
  watch_at: Date | null;
};

type CaseActTable = {
  province_code: string;
  code: string;
  seq: number;
  kind: CaseVerb;
  at: Date;
  actor: string;
  organisation: string | null;
  body: Json<CaseActBody>;
  hash: string;
  /** `ownKey`: the same request sent twice finds its act here. */
  request_key: string;
};

type CaseRoundTable = {
  province_code: string;
  code: string;
  round: number;
  kind: CaseKind;
  topic: Topic;
  procedure_code: string | null;
  /** The office that has it, or that let its due moment pass. */
  handled_by: string;
  opened_at: Date;
  due_at: Date | null;
  answered_at: Date | null;
  rated_at: Date | null;
  /** 1 to 3; 3 is the best. */
  rating: number | null;
  rating_text: string | null;
};

type CaseViewTable = { province_code: string; code: string; at: Date; account_id: string; door: string };
type CaseSettingsTable = {
  province_code: string;
  rules: Json<Partial<CaseRules>>;
  changed_at: Date;
  changed_by: string;
};

type CaseRuleChangeTable = {
  province_code: string;
  id: string;
  changed_at: Date;
  changed_by: string;
  rules: Json<Partial<CaseRules>>;
};

export const caseTables = (db: Db) =>
  db.withTables<{
    citizen_case: CaseTable;
    case_act: CaseActTable;
    case_round: CaseRoundTable;
    case_view: CaseViewTable;
    case_settings: CaseSettingsTable;
    case_rule_change: CaseRuleChangeTable;
  }>();
