import type { WeeklyWindows } from "#core/time/working-calendar";
import type { Db } from "#platform/database/database";
import { unitTables } from "../tables.ts";

/** The hours that a province (`organisationId` empty) or one of its offices keeps from a day on. */
export type OpeningHours = {
  readonly provinceCode: string;
  readonly organisationId: string;
  /** `yyyy-mm-dd`, first day. */
  readonly validFrom: string;
  /** Null: from that day as the province, or as the country. */
  readonly week: WeeklyWindows | null;
  readonly instrument: string;
};

/** Every setting of a province and its offices, oldest first. */
export async function readOpeningHours(db: Db, provinceCode: string): Promise<OpeningHours[]> {
  const rows = await unitTables(db)
    .selectFrom("opening_hours")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .orderBy("valid_from")
    .orderBy("organisation_id")
    .execute();
  return rows.map((row) => ({
    provinceCode: row.province_code,
    organisationId: row.organisation_id,
    validFrom: row.valid_from,
    week: row.week,
    instrument: row.instrument,
  }));
}

/** A second setting for the same day takes the place of the first: neither has begun. */
export async function keepOpeningHours(db: Db, hours: OpeningHours): Promise<void> {
  const values = { week: hours.week === null ? null : JSON.stringify(hours.week), instrument: hours.instrument };
  await unitTables(db)
    .insertInto("opening_hours")
    .values({
      province_code: hours.provinceCode,
      organisation_id: hours.organisationId,
      valid_from: hours.validFrom,
      ...values,
    })
    .onConflict((on) => on.columns(["province_code", "organisation_id", "valid_from"]).doUpdateSet(values))
    .execute();
}

/** False when the place has set nothing for that day. */
export async function deleteOpeningHours(
  db: Db,
  which: Pick<OpeningHours, "provinceCode" | "organisationId" | "validFrom">,
): Promise<boolean> {
  const done = await unitTables(db)
    .deleteFrom("opening_hours")
    .where("province_code", "=", which.provinceCode)
    .where("organisation_id", "=", which.organisationId)
    .where("valid_from", "=", which.validFrom)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}
