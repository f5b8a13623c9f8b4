import type { Db } from "#platform/database/database";
import { hotlineTables, type HotlineTables } from "../tables.ts";
import type { HotlineNumber } from "./number.ts";

export type AddedNumber = Omit<HotlineNumber, "verified" | "callInstead" | "retiredBecause" | "validTo"> & {
  readonly addedAt: Date;
  readonly addedBy: string;
};

type Row = HotlineTables["hotline_number"];

const numberOf = (row: Row): HotlineNumber => ({
  provinceCode: row.province_code,
  id: row.id,
  organisationId: row.organisation_id,
  purpose: row.purpose,
  number: row.number,
  shown: row.shown,
  hours: row.hours,
  languages: row.languages,
  instrument: row.instrument,
  validFrom: row.valid_from,
  ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
  ...(row.verified_at === null
    ? {}
    : { verified: { at: row.verified_at, by: row.verified_by ?? "", note: row.verified_note ?? "" } }),
  ...(row.call_instead === null ? {} : { callInstead: row.call_instead }),
  ...(row.retired_because === null ? {} : { retiredBecause: row.retired_because }),
});

/** Every number these provinces have ever published, by office and day. */
export async function readNumbers(db: Db, provinceCodes: readonly string[]): Promise<HotlineNumber[]> {
  if (provinceCodes.length === 0) return [];
  const rows = await hotlineTables(db)
    .selectFrom("hotline_number")
    .selectAll()
    .where("province_code", "in", [...provinceCodes])
    .orderBy("organisation_id")
    .orderBy("valid_from")
    .orderBy("id")
    .execute();
  return rows.map(numberOf);
}

/** The periods of one dialled number in these provinces, the latest first. */
export async function readDialled(db: Db, provinceCodes: readonly string[], number: string): Promise<HotlineNumber[]> {
  const rows = await hotlineTables(db)
    .selectFrom("hotline_number")
    .selectAll()
    .where("number", "=", number)
    .where("province_code", "in", [...provinceCodes])
    .orderBy("valid_from", "desc")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map(numberOf);
}

export async function findNumber(db: Db, provinceCode: string, id: string): Promise<HotlineNumber | undefined> {
  const row = await hotlineTables(db)
    .selectFrom("hotline_number")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && numberOf(row);
}

export async function insertNumbers(tx: Db, numbers: readonly AddedNumber[]): Promise<void> {
  if (numbers.length === 0) return;
  const rows = numbers.map((each) => ({
    province_code: each.provinceCode,
    id: each.id,
    organisation_id: each.organisationId,
    purpose: each.purpose,
    number: each.number,
    shown: each.shown,
    hours: each.hours,
    languages: JSON.stringify(each.languages) as never,
    instrument: each.instrument,
    valid_from: each.validFrom,
    added_at: each.addedAt,
    added_by: each.addedBy,
  }));
  await hotlineTables(tx)
    .insertInto("hotline_number")
    .values(rows as never)
    .onConflict((taken) => taken.columns(["province_code", "id"]).doNothing())
    .execute();
}

export async function keepVerified(
  tx: Db,
  key: { readonly provinceCode: string; readonly id: string },
  verified: NonNullable<HotlineNumber["verified"]>,
): Promise<void> {
  await hotlineTables(tx)
    .updateTable("hotline_number")
    .set({ verified_at: verified.at, verified_by: verified.by, verified_note: verified.note })
    .where("province_code", "=", key.provinceCode)
    .where("id", "=", key.id)
    .execute();
}

/** False when somebody else has retired it meanwhile. */
export async function keepRetired(
  tx: Db,
  key: { readonly provinceCode: string; readonly id: string },
  retired: { readonly validTo: string; readonly callInstead?: string | undefined; readonly because: string },
): Promise<boolean> {
  const done = await hotlineTables(tx)
    .updateTable("hotline_number")
    .set({ valid_to: retired.validTo, call_instead: retired.callInstead ?? null, retired_because: retired.because })
    .where("province_code", "=", key.provinceCode)
    .where("id", "=", key.id)
    .where("valid_to", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
