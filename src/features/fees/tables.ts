import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/database";
import type { FeeRule } from "./fee-rule.ts";

type FeeTables = {
  fee_rule: {
    province_code: string;
    id: string;
    valid_from: string;
    valid_to: string | null;
    recorded_at: Date | null;
    recorded_by: string | null;
    body: ColumnType<FeeRule, string, never>;
  };
};

export const feeTables = (db: Db) => db.withTables<FeeTables>();
