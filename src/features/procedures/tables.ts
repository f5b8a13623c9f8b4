import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/database";
import type { Procedure } from "./procedure.ts";

type ProcedureTables = {
  procedure_version: {
    code: string;
    version: number;
    instrument: string;
    valid_from: string;
    valid_to: string | null;
    body: ColumnType<Procedure, string, string>;
  };
  committed_limit: {
    province_code: string;
    procedure_code: string;
    case_id: string;
    valid_from: string;
    amount: string | null;
    unit: "working-hour" | "working-day" | "calendar-day" | null;
    instrument: string;
    set_by: string;
    set_at: Date;
  };
};

export const procedureTables = (db: Db) => db.withTables<ProcedureTables>();
