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
};

export const procedureTables = (db: Db) => db.withTables<ProcedureTables>();
