import type { ColumnType, Generated, Selectable } from "kysely";
import type { Db } from "#platform/database/database";
import type { HotlineSettings } from "./settings.ts";

type CallBackTables = {
  hotline_setting: {
    province_code: string;
    set_at: Date;
    set_by: string;
    settings: ColumnType<HotlineSettings, string, string>;
  };
  call_back: {
    province_code: string;
    id: string;
    organisation_id: string;
    /** Who promised, whoever keeps it now; what figures count by. */
    promised_by: string | null;
    line: string | null;
    phone: string;
    name: string | null;
    cause: string;
    subject: string | null;
    promised_at: Date;
    due_at: Date;
    calls: Generated<number>;
    taken_at: Date | null;
    taken_by: string | null;
    attempts: Generated<number>;
    tried_at: Date | null;
    near_told_at: Date | null;
    broken_told_at: Date | null;
    closed_at: Date | null;
    closed_by: string | null;
    outcome: string | null;
    note: string | null;
    case_code: string | null;
    version: Generated<number>;
  };
};

export type CallBackRow = Selectable<CallBackTables["call_back"]>;
export const callBackTables = (db: Db) => db.withTables<CallBackTables>();
