import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import { unitTables } from "./tables.ts";
import type { Unit, UnitType } from "./unit.ts";

/** All units with all their periods, provinces first, in code order. */
export async function readUnits(db: Db): Promise<Unit[]> {
  const rows = await unitTables(db)
    .selectFrom("unit")
    .selectAll()
    .orderBy((is) => is.case().when("level", "=", "province").then(0).else(1).end())
    .orderBy("code")
    .orderBy("valid_from")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    level: row.level,
    type: row.type as UnitType,
    name: row.name,
    nameEn: row.name_en,
    provinceCode: row.province_code,
    ...(row.agency_code === null ? {} : { agencyCode: row.agency_code }),
    validFrom: row.valid_from,
    ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
    instrument: row.instrument,
  }));
}

export async function replaceUnits(db: Db, units: readonly Unit[]): Promise<void> {
  await sql`delete from unit`.execute(db);
  await addPeriods(db, units);
}

/** Puts these periods in the place of all that the codes had. */
export async function keepPeriods(db: Db, codes: readonly string[], periods: readonly Unit[]): Promise<void> {
  await sql`delete from unit where code = any(${codes}::text[])`.execute(db);
  await addPeriods(db, periods);
}

// One JSON parameter per table: ten thousand rows go in with one statement on both engines.
async function addPeriods(db: Db, units: readonly Unit[]): Promise<void> {
  await sql`
    insert into unit
    select t.code, t.level, t.type, t.name, t."nameEn", t."provinceCode", t."agencyCode", t."validFrom", t."validTo", t.instrument
    from json_to_recordset(${JSON.stringify(units)}::json) as t(
      code text, level text, type text, name text, "nameEn" text, "provinceCode" text, "agencyCode" text,
      "validFrom" date, "validTo" date, instrument text)`.execute(db);
}

/** The fingerprint of the shipped files that were loaded last, or undefined before the first time. */
export async function findFingerprint(db: Db, name: string): Promise<string | undefined> {
  const row = await unitTables(db)
    .selectFrom("shipped_list")
    .select("fingerprint")
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.fingerprint;
}

export async function keepFingerprint(db: Db, name: string, fingerprint: string): Promise<void> {
  await unitTables(db)
    .insertInto("shipped_list")
    .values({ name, fingerprint })
    .onConflict((on) => on.column("name").doUpdateSet({ fingerprint }))
    .execute();
}
