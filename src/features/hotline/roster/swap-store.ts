import type { Db } from "#platform/database/database";
import { rosterTables, type RosterTables } from "./roster-tables.ts";

export type SwapState = RosterTables["duty_swap"]["state"];

/** Somebody asks a colleague to take a shift, for another of the colleague's or for nothing. */
export type Swap = {
  readonly provinceCode: string;
  readonly id: string;
  readonly shiftId: string;
  readonly askedBy: string;
  readonly askedOf: string;
  readonly returnShiftId?: string;
  readonly note: string;
  readonly askedAt: Date;
  readonly state: SwapState;
};

const swapOf = (row: RosterTables["duty_swap"]): Swap => ({
  provinceCode: row.province_code,
  id: row.id,
  shiftId: row.shift_id,
  askedBy: row.asked_by,
  askedOf: row.asked_of,
  ...(row.return_shift_id === null ? {} : { returnShiftId: row.return_shift_id }),
  note: row.note,
  askedAt: row.asked_at,
  state: row.state,
});

export async function insertSwap(tx: Db, swap: Swap): Promise<void> {
  await rosterTables(tx)
    .insertInto("duty_swap")
    .values({
      province_code: swap.provinceCode,
      id: swap.id,
      shift_id: swap.shiftId,
      asked_by: swap.askedBy,
      asked_of: swap.askedOf,
      return_shift_id: swap.returnShiftId ?? null,
      note: swap.note,
      asked_at: swap.askedAt,
      state: swap.state,
      answered_at: null,
    })
    .execute();
}

export async function findSwap(db: Db, provinceCode: string, id: string): Promise<Swap | undefined> {
  const row = await rosterTables(db)
    .selectFrom("duty_swap")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && swapOf(row);
}

/** What waits for an answer and concerns somebody: asked of them or by them. */
export async function readOpenSwaps(db: Db, provinceCode: string, accountId: string): Promise<Swap[]> {
  const rows = await rosterTables(db)
    .selectFrom("duty_swap")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("state", "=", "asked")
    .where((is) => is.or([is("asked_of", "=", accountId), is("asked_by", "=", accountId)]))
    .orderBy("asked_at")
    .limit(100)
    .execute();
  return rows.map(swapOf);
}

/** False when it has been answered or withdrawn meanwhile. */
export async function closeSwap(
  tx: Db,
  swap: Swap,
  { state, at }: { readonly state: SwapState; readonly at: Date },
): Promise<boolean> {
  const done = await rosterTables(tx)
    .updateTable("duty_swap")
    .set({ state, answered_at: at })
    .where("province_code", "=", swap.provinceCode)
    .where("id", "=", swap.id)
    .where("state", "=", "asked")
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
