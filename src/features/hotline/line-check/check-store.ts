import type { Selectable } from "kysely";
import { runStatement, type Db } from "#platform/database/database";

type CheckTables = {
  line_check: {
    province_code: string;
    line: string;
    planned_at: Date;
    organisation_id: string;
    system_id: string;
    started_at: Date | null;
    finished_at: Date | null;
    result: string | null;
    answered_after_ms: number | null;
    said: string | null;
  };
};
const tables = (db: Db) => db.withTables<CheckTables>();
export type CheckRow = Selectable<CheckTables["line_check"]>;

type Planned = Pick<CheckRow, "province_code" | "line" | "planned_at" | "organisation_id" | "system_id">;

/** Plans a test call; true for the one server that planned it, which then places it. */
export async function planCheck(db: Db, planned: Planned & { readonly started_at: Date }): Promise<boolean> {
  const done = await tables(db)
    .insertInto("line_check")
    .values({ ...planned, finished_at: null, result: null, answered_after_ms: null, said: null })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

type Finished = Pick<CheckRow, "result" | "answered_after_ms" | "said"> & { readonly finished_at: Date };

export async function finishCheck(
  db: Db,
  key: Pick<CheckRow, "province_code" | "line" | "planned_at">,
  finished: Finished,
): Promise<void> {
  await tables(db)
    .updateTable("line_check")
    .set(finished)
    .where("province_code", "=", key.province_code)
    .where("line", "=", key.line)
    .where("planned_at", "=", key.planned_at)
    .execute();
}

/** Every line of the largest province tested each hour for a fortnight. */
const mostChecks = 60_000;

/** Finished checks since a moment, the newest first; of one line, of these offices, or of the whole province. */
export async function listChecks(
  db: Db,
  of: { readonly provinceCode: string; readonly offices?: readonly string[]; readonly since: Date },
): Promise<CheckRow[]> {
  const all = tables(db)
    .selectFrom("line_check")
    .selectAll()
    .where("province_code", "=", of.provinceCode)
    .where("planned_at", ">=", of.since)
    .where("finished_at", "is not", null);
  return (of.offices ? all.where("organisation_id", "in", [...of.offices, ""]) : all)
    .orderBy("planned_at", "desc")
    .limit(mostChecks)
    .execute();
}

/** Marks the calls that a test call of ours made on our own lines: nobody waits for an answer, nobody is called back. */
export async function markTestCalls(
  db: Db,
  of: {
    readonly provinceCode: string;
    readonly line: string;
    readonly caller: string;
    readonly from: Date;
    readonly to: Date;
  },
): Promise<void> {
  await runStatement(
    db,
    `update hotline_call set check_id = $2 || '@' || $4::timestamptz::text, left_desk_at = coalesce(left_desk_at, $5),
       settled_at = coalesce(settled_at, $5), version = version + 1
     where province_code = $1 and line = $2 and caller = $3 and ringing_at >= $4 and ringing_at <= $5 and check_id is null`,
    [of.provinceCode, of.line, of.caller, of.from, of.to],
  );
}
