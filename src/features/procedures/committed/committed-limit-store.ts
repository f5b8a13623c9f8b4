import type { Db } from "#platform/database/database";
import { procedureTables } from "../tables.ts";

/** A province's own time for a case of a procedure from a day on; without amount and unit the law's time holds again. */
export type CommittedEntry = {
  readonly provinceCode: string;
  readonly procedureCode: string;
  readonly caseId: string;
  readonly validFrom: string;
  readonly limit: { readonly amount: number; readonly unit: "working-hour" | "working-day" | "calendar-day" } | null;
  readonly instrument: string;
};

/** Everything a province has promised, the latest of each case first. */
export async function readCommittedLimits(db: Db, provinceCode: string): Promise<CommittedEntry[]> {
  const rows = await procedureTables(db)
    .selectFrom("committed_limit")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .orderBy("procedure_code")
    .orderBy("case_id")
    .orderBy("valid_from", "desc")
    .execute();
  return rows.map((row) => ({
    provinceCode,
    procedureCode: row.procedure_code,
    caseId: row.case_id,
    validFrom: row.valid_from,
    limit: row.amount === null || row.unit === null ? null : { amount: Number(row.amount), unit: row.unit },
    instrument: row.instrument,
  }));
}

/** False when something begins for that case on that day already. */
export async function insertCommittedLimit(
  db: Db,
  entry: CommittedEntry,
  set: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const done = await procedureTables(db)
    .insertInto("committed_limit")
    .values({
      province_code: entry.provinceCode,
      procedure_code: entry.procedureCode,
      case_id: entry.caseId,
      valid_from: entry.validFrom,
      amount: entry.limit === null ? null : String(entry.limit.amount),
      unit: entry.limit?.unit ?? null,
      instrument: entry.instrument,
      set_by: set.by,
      set_at: set.at,
    })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0;
}
