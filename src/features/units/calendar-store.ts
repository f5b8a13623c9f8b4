import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import { readShippedTable } from "#platform/shipped-data";
import { noteShippedChanges } from "./calendar-change-store.ts";
import { unitTables } from "./tables.ts";

/** The province code of what holds in the whole country, and the organisation id of what holds in a whole province. */
export const WHOLE_COUNTRY = "00";
export const WHOLE_PROVINCE = "";

/** A day that differs from its weekday. `organisationId` is empty for the whole province. */
export type CalendarDay = {
  readonly provinceCode: string;
  readonly organisationId: string;
  /** `yyyy-mm-dd`. */
  readonly day: string;
  readonly kind: "off" | "worked";
  /** A word of the shipped list (`tet`), or what the administrator wrote. */
  readonly occasion: string;
  readonly instrument: string;
};

/** Opening hours of one weekday (1 is Monday), `HH:MM`. */
export type WorkingWindow = {
  readonly provinceCode: string;
  readonly organisationId: string;
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
};

/** What the country and this province have set, oldest day first. */
export async function readCalendarDays(db: Db, provinceCode: string): Promise<CalendarDay[]> {
  const rows = await unitTables(db)
    .selectFrom("working_calendar_day")
    .selectAll()
    .where("province_code", "in", [WHOLE_COUNTRY, provinceCode])
    .orderBy("day")
    .orderBy("organisation_id")
    .execute();
  return rows.map((row) => ({
    provinceCode: row.province_code,
    organisationId: row.organisation_id,
    day: row.day,
    kind: row.kind,
    occasion: row.occasion,
    instrument: row.instrument,
  }));
}

export async function readWorkingWindows(db: Db, provinceCode: string): Promise<WorkingWindow[]> {
  const rows = await unitTables(db)
    .selectFrom("working_window")
    .selectAll()
    .where("province_code", "in", [WHOLE_COUNTRY, provinceCode])
    .orderBy("weekday")
    .orderBy("opens")
    .execute();
  return rows.map((row) => ({
    provinceCode: row.province_code,
    organisationId: row.organisation_id,
    weekday: row.weekday,
    opens: row.opens,
    closes: row.closes,
  }));
}

/** False when the place has set that day already. */
export async function insertCalendarDay(db: Db, day: CalendarDay): Promise<boolean> {
  const done = await unitTables(db)
    .insertInto("working_calendar_day")
    .values({
      province_code: day.provinceCode,
      organisation_id: day.organisationId,
      day: day.day,
      kind: day.kind,
      occasion: day.occasion,
      instrument: day.instrument,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** What was taken back; undefined when the place has not set that day. */
export async function deleteCalendarDay(
  db: Db,
  day: Pick<CalendarDay, "provinceCode" | "organisationId" | "day">,
): Promise<Pick<CalendarDay, "occasion" | "instrument"> | undefined> {
  return unitTables(db)
    .deleteFrom("working_calendar_day")
    .where("province_code", "=", day.provinceCode)
    .where("organisation_id", "=", day.organisationId)
    .where("day", "=", day.day)
    .returning(["occasion", "instrument"])
    .executeTakeFirst();
}

/** Replaces what is shipped for the country; provinces' own entries stay. */
export async function replaceNationalCalendar(db: Db): Promise<void> {
  const days = readShippedTable("calendars/national.tsv");
  await noteShippedChanges(db, days);
  await sql`delete from working_calendar_day where province_code = ${WHOLE_COUNTRY}`.execute(db);
  await sql`
    insert into working_calendar_day
    select ${WHOLE_COUNTRY}, ${WHOLE_PROVINCE}, t.day, t.kind, t.occasion, t.instrument
    from json_to_recordset(${JSON.stringify(days)}::json)
      as t(day date, kind text, occasion text, instrument text)`.execute(db);
  const hours = readShippedTable("calendars/windows.tsv").filter((row) => row["pattern"] === "morning-early");
  await sql`delete from working_window where province_code = ${WHOLE_COUNTRY}`.execute(db);
  await sql`
    insert into working_window
    select ${WHOLE_COUNTRY}, ${WHOLE_PROVINCE}, t.weekday, t.opens, t.closes
    from json_to_recordset(${JSON.stringify(hours)}::json)
      as t(weekday smallint, opens text, closes text)`.execute(db);
}
