import { runStatement, type Db } from "#platform/database/database";

/** Until the transaction ends, nobody else schedules, cancels or undoes a change of this province. */
export async function lockSchedule(tx: Db, provinceCode: string): Promise<void> {
  await runStatement(tx, "select pg_advisory_xact_lock(hashtext('unit-change'), $1::int)::text", [provinceCode]);
}
