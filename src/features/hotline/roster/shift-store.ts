import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import type { Line } from "../line.ts";
import type { Shift } from "./model/shift.ts";
import type { Span } from "./model/span.ts";
import { rosterTables, type RosterTables } from "./roster-tables.ts";

const shiftOf = (row: RosterTables["duty_shift"]): Shift => ({
  provinceCode: row.province_code,
  organisationId: row.organisation_id,
  purpose: row.purpose,
  id: row.id,
  accountId: row.account_id,
  rank: row.rank,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  ...(row.pattern_id === null ? {} : { patternId: row.pattern_id }),
  ...(row.instead_of === null ? {} : { insteadOf: row.instead_of }),
  ...(row.because === null ? {} : { because: row.because }),
});

/** Makes every change of a province's roster wait for the one before: two heads cannot book one person twice. */
export async function lockRoster(tx: Db, provinceCode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`duty-roster/${provinceCode}`}))`.execute(tx);
}

const shifts = (db: Db, provinceCode: string, { from, to }: Span) =>
  rosterTables(db)
    .selectFrom("duty_shift")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("starts_at", "<", to)
    .where("ends_at", ">", from)
    .orderBy("starts_at")
    .orderBy("rank")
    .orderBy("id");

/** Shifts of one line that touch a span, in the order in which people are called. */
export async function readShifts(db: Db, line: Line, span: Span): Promise<Shift[]> {
  const rows = await shifts(db, line.provinceCode, span)
    .where("organisation_id", "=", line.organisationId)
    .where("purpose", "=", line.purpose)
    .execute();
  return rows.map(shiftOf);
}

/** Shifts of every line of a province that touch a span. */
export async function readProvinceShifts(db: Db, provinceCode: string, span: Span): Promise<Shift[]> {
  return (await shifts(db, provinceCode, span).execute()).map(shiftOf);
}

/** Shifts of these people on any line of their province that touch a span. */
export async function readShiftsOf(
  db: Db,
  of: { readonly provinceCode: string; readonly accountIds: readonly string[] },
  span: Span,
): Promise<Shift[]> {
  if (of.accountIds.length === 0) return [];
  const rows = await shifts(db, of.provinceCode, span)
    .where("account_id", "in", [...of.accountIds])
    .execute();
  return rows.map(shiftOf);
}

export async function findShift(db: Db, provinceCode: string, id: string): Promise<Shift | undefined> {
  const row = await rosterTables(db)
    .selectFrom("duty_shift")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && shiftOf(row);
}

type Changed = { readonly by: string; readonly at: Date };

export async function insertShifts(tx: Db, added: readonly Shift[], { by, at }: Changed): Promise<void> {
  if (added.length === 0) return;
  await rosterTables(tx)
    .insertInto("duty_shift")
    .values(
      added.map((each) => ({
        province_code: each.provinceCode,
        id: each.id,
        organisation_id: each.organisationId,
        purpose: each.purpose,
        account_id: each.accountId,
        rank: each.rank,
        starts_at: each.startsAt,
        ends_at: each.endsAt,
        pattern_id: each.patternId ?? null,
        instead_of: null,
        because: null,
        changed_by: by,
        changed_at: at,
      })),
    )
    .execute();
}

/** Gives a shift to somebody else; false when it is no longer the one's who gives it. */
export async function handShift(
  tx: Db,
  shift: Shift,
  to: Changed & { readonly accountId: string; readonly because: string },
): Promise<boolean> {
  const done = await rosterTables(tx)
    .updateTable("duty_shift")
    .set({
      account_id: to.accountId,
      instead_of: shift.accountId,
      because: to.because,
      changed_by: to.by,
      changed_at: to.at,
    })
    .where("province_code", "=", shift.provinceCode)
    .where("id", "=", shift.id)
    .where("account_id", "=", shift.accountId)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function deleteShift(tx: Db, provinceCode: string, id: string): Promise<boolean> {
  const done = await rosterTables(tx)
    .deleteFrom("duty_shift")
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** Takes away what a pattern drew from an instant on; shifts that people swapped or were put in for stay. */
export async function deleteDrawn(
  tx: Db,
  pattern: { readonly provinceCode: string; readonly id: string },
  from: Date,
): Promise<number> {
  const done = await rosterTables(tx)
    .deleteFrom("duty_shift")
    .where("province_code", "=", pattern.provinceCode)
    .where("pattern_id", "=", pattern.id)
    .where("starts_at", ">=", from)
    .where("instead_of", "is", null)
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}
