import type { ExpressionBuilder } from "kysely";
import { runStatement, type Db } from "#platform/database/database";
import { callTables, type CallRow, type CallTables } from "./call-tables.ts";

type Key = { readonly provinceCode: string; readonly id: string };

type DeskOf = {
  readonly provinceCode: string;
  /** Whose lines; undefined: all of the province. */
  readonly offices: readonly string[] | undefined;
  readonly most: number;
};

/** A call whose line is not known yet is the province's centre's. */
const ofOffices = (
  row: ExpressionBuilder<CallTables, "hotline_call">,
  provinceCode: string,
  offices: readonly string[],
) =>
  row.or([
    row("organisation_id", "in", [...offices, ""]),
    ...(offices.includes(`${provinceCode}.c`) ? [row("organisation_id", "is", null)] : []),
  ]);

/** Calls at these desks that nobody has finished with: those under way first, then the newest. */
export async function listLiveCalls(db: Db, { provinceCode, offices, most }: DeskOf): Promise<CallRow[]> {
  const all = callTables(db)
    .selectFrom("hotline_call")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("left_desk_at", "is", null);
  const own = offices ? all.where((row) => ofOffices(row, provinceCode, offices)) : all;
  return own
    .orderBy((row) => row.case().when("ended_at", "is", null).then(0).else(1).end())
    .orderBy("heard_at", "desc")
    .limit(most)
    .execute();
}

export async function findCall(db: Db, { provinceCode, id }: Key): Promise<CallRow | undefined> {
  return callTables(db)
    .selectFrom("hotline_call")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
}

type Heard = Omit<DeskOf, "most"> & {
  readonly from: Date;
  readonly to: Date;
  readonly limit: number;
  readonly offset: number;
};

/** Calls that came in a period, the latest first, finished or not. */
export async function listCallsBetween(db: Db, asked: Heard): Promise<CallRow[]> {
  const { provinceCode, offices, from, to, limit, offset } = asked;
  const all = callTables(db)
    .selectFrom("hotline_call")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("heard_at", ">=", from)
    .where("heard_at", "<=", to);
  const own = offices ? all.where((row) => ofOffices(row, provinceCode, offices)) : all;
  return own.orderBy("heard_at", "desc").orderBy("id").limit(limit).offset(offset).execute();
}

type SystemKey = { readonly provinceCode: string; readonly systemId: string; readonly callKey: string };

/** A call by the name its telephone system gave it. */
export async function findCallByKey(
  db: Db,
  { provinceCode, systemId, callKey }: SystemKey,
): Promise<CallRow | undefined> {
  return callTables(db)
    .selectFrom("hotline_call")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("system_id", "=", systemId)
    .where("call_key", "=", callKey)
    .executeTakeFirst();
}

export async function anyCall(db: Db, provinceCodes: readonly string[]): Promise<boolean> {
  const row = await callTables(db)
    .selectFrom("hotline_call")
    .select("id")
    .where("province_code", "in", [...provinceCodes])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Earlier calls of the same number, the newest first. */
export async function listCallsOf(
  db: Db,
  { provinceCode, caller, most }: { readonly provinceCode: string; readonly caller: string; readonly most: number },
): Promise<CallRow[]> {
  return callTables(db)
    .selectFrom("hotline_call")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("caller", "=", caller)
    .orderBy("heard_at", "desc")
    .limit(most)
    .execute();
}

type Change = Partial<
  Pick<
    CallRow,
    | "taken_at"
    | "taken_by"
    | "verified_at"
    | "verified_by"
    | "subject"
    | "case_code"
    | "call_back_id"
    | "settled_at"
    | "left_desk_at"
    | "check_id"
  >
>;

/** What officials do with a call; what the telephone tells is joined in `intake-store.ts`. False when there is no such call. */
export async function changeCall(db: Db, { provinceCode, id }: Key, change: Change): Promise<boolean> {
  const done = await callTables(db)
    .updateTable("hotline_call")
    .set((row) => ({ ...change, version: row.eb("version", "+", 1) }))
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** False when somebody else has taken it already. */
export async function takeCallFor(
  db: Db,
  { provinceCode, id }: Key,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const done = await callTables(db)
    .updateTable("hotline_call")
    .set((row) => ({ taken_at: at, taken_by: by, version: row.eb("version", "+", 1) }))
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .where((row) => row.or([row("taken_by", "is", null), row("taken_by", "=", by)]))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Counts a wrong answer and says how many there have been. */
export async function countFailedProof(db: Db, { provinceCode, id }: Key): Promise<number> {
  const row = await callTables(db)
    .updateTable("hotline_call")
    .set((set) => ({ failed_proofs: set.eb("failed_proofs", "+", 1) }))
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .returning("failed_proofs")
    .executeTakeFirst();
  return row?.failed_proofs ?? 0;
}

type NewCall = Pick<
  CallRow,
  "province_code" | "id" | "organisation_id" | "caller" | "answered_at" | "heard_at" | "taken_by" | "subject"
> & { readonly line: string | null };

/** A call written down by hand: no telephone system knows of it. */
export async function insertHandCall(db: Db, call: NewCall): Promise<void> {
  await callTables(db)
    .insertInto("hotline_call")
    .values({
      ...call,
      called_office: call.organisation_id,
      system_id: "by-hand",
      call_key: call.id,
      caller_name: null,
      ringing_at: null,
      answered_by: null,
      missed_at: null,
      ended_at: call.answered_at,
      recording: null,
      taken_at: call.answered_at,
      verified_at: null,
      verified_by: null,
      case_code: null,
      call_back_id: null,
      check_id: null,
      settled_at: call.answered_at,
      left_desk_at: null,
    })
    .execute();
}

type Unsettled = { readonly provinceCode: string; readonly before: Date; readonly most: number };

/** Calls not answered as far as is known, of which nothing new was heard since `before`. */
export async function listUnanswered(db: Db, { provinceCode, before, most }: Unsettled): Promise<CallRow[]> {
  return callTables(db)
    .selectFrom("hotline_call")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("left_desk_at", "is", null)
    .where("settled_at", "is", null)
    .where("answered_at", "is", null)
    .where("heard_at", "<", before)
    .orderBy("heard_at")
    .limit(most)
    .execute();
}

/** Marks a call as seen to; false when another server was faster or it has been answered after all. */
export async function settleCall(
  tx: Db,
  { provinceCode, id }: Key,
  { at, callBackId, leaves }: { readonly at: Date; readonly callBackId: string | null; readonly leaves: boolean },
): Promise<boolean> {
  const done = await callTables(tx)
    .updateTable("hotline_call")
    .set((row) => ({
      settled_at: at,
      call_back_id: callBackId,
      left_desk_at: leaves ? at : null,
      version: row.eb("version", "+", 1),
    }))
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .where("settled_at", "is", null)
    .where("answered_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Answered calls that ended long ago and that nobody finished leave the desk by themselves. */
export async function clearOldCalls(
  db: Db,
  { provinceCode, endedBefore, at }: { readonly provinceCode: string; readonly endedBefore: Date; readonly at: Date },
): Promise<void> {
  await callTables(db)
    .updateTable("hotline_call")
    .set({ left_desk_at: at })
    .where("province_code", "=", provinceCode)
    .where("left_desk_at", "is", null)
    .where("answered_at", "is not", null)
    .where("heard_at", "<", endedBefore)
    .execute();
}

/** Of these provinces, those with calls at their desks. */
export async function provincesWithLiveCalls(db: Db, provinceCodes: readonly string[]): Promise<string[]> {
  const rows = await runStatement<{ code: string }>(
    db,
    `select p.code from unnest($1::text[]) p(code) where exists (
       select from hotline_call c where c.province_code = p.code and c.left_desk_at is null)`,
    [provinceCodes],
  );
  return rows.map(({ code }) => code);
}
