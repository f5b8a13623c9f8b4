import type { CountingMethod } from "#core/time/time-limit";
import type { Db } from "#platform/database/database";
import { unitTables } from "../tables.ts";

/** How a province counts from a day on. */
export type ReckoningRule = {
  readonly provinceCode: string;
  /** `yyyy-mm-dd`. */
  readonly validFrom: string;
  readonly counting: CountingMethod;
  /** Received later than this ("HH:MM"), a dossier may reach the deciding agency the next working day; null: no rule. */
  readonly transferCutoff: string | null;
  readonly note: string;
};

/** A commune for which some procedures give more time. */
export type RemoteArea = {
  readonly provinceCode: string;
  readonly unitCode: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly instrument: string;
};

/** A province's rules, the newest first. */
export async function readReckoningRules(db: Db, provinceCode: string): Promise<ReckoningRule[]> {
  const rows = await unitTables(db)
    .selectFrom("reckoning_rule")
    .select(["valid_from", "counting", "transfer_cutoff", "note"])
    .where("province_code", "=", provinceCode)
    .orderBy("valid_from", "desc")
    .execute();
  return rows.map((row) => ({
    provinceCode,
    validFrom: row.valid_from,
    counting: row.counting,
    transferCutoff: row.transfer_cutoff,
    note: row.note,
  }));
}

/** False when a rule begins on that day already. */
export async function insertReckoningRule(
  db: Db,
  rule: ReckoningRule,
  set: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const done = await unitTables(db)
    .insertInto("reckoning_rule")
    .values({
      province_code: rule.provinceCode,
      valid_from: rule.validFrom,
      counting: rule.counting,
      transfer_cutoff: rule.transferCutoff,
      note: rule.note,
      set_by: set.by,
      set_at: set.at,
    })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** Takes back a rule that has not begun, so that another can stand in its place. */
export async function deleteReckoningRule(db: Db, provinceCode: string, validFrom: string): Promise<void> {
  await unitTables(db)
    .deleteFrom("reckoning_rule")
    .where("province_code", "=", provinceCode)
    .where("valid_from", "=", validFrom)
    .execute();
}

/** What is and was listed, by commune. */
export async function readRemoteAreas(db: Db, provinceCode: string): Promise<RemoteArea[]> {
  const rows = await unitTables(db)
    .selectFrom("remote_area")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .orderBy("unit_code")
    .orderBy("valid_from")
    .execute();
  return rows.map((row) => ({
    provinceCode,
    unitCode: row.unit_code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    instrument: row.instrument,
  }));
}

export async function insertRemoteArea(db: Db, area: RemoteArea): Promise<boolean> {
  const done = await unitTables(db)
    .insertInto("remote_area")
    .values({
      province_code: area.provinceCode,
      unit_code: area.unitCode,
      valid_from: area.validFrom,
      valid_to: area.validTo,
      instrument: area.instrument,
    })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** Ends the listing of a commune with the day before; one that began today is gone. False when it is not listed. */
export async function endRemoteArea(
  db: Db,
  area: { readonly provinceCode: string; readonly unitCode: string; readonly today: string; readonly lastDay: string },
): Promise<boolean> {
  const begunToday = await unitTables(db)
    .deleteFrom("remote_area")
    .where("province_code", "=", area.provinceCode)
    .where("unit_code", "=", area.unitCode)
    .where("valid_from", "=", area.today)
    .executeTakeFirst();
  const done = await unitTables(db)
    .updateTable("remote_area")
    .set({ valid_to: area.lastDay })
    .where("province_code", "=", area.provinceCode)
    .where("unit_code", "=", area.unitCode)
    .where("valid_to", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n || begunToday.numDeletedRows > 0n;
}
