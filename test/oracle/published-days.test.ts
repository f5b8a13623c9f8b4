import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildWorkingCalendar, DEFAULT_WINDOWS, isWorkingDay } from "#core/time/working-calendar";
import { readShippedTable } from "#platform/shipped-data";
import { dates, dayOfDate } from "./minute-calendar.ts";

const shared = new URL("../../../shared/data/calendar/vn_official_days_off_2021-2026.json", import.meta.url);
const national = readShippedTable("calendars/national.tsv");
const listed = (kind: string): string[] =>
  national.filter((row) => row["kind"] === kind).map((row) => row["day"] ?? "");

const built = buildWorkingCalendar({ windows: DEFAULT_WINDOWS, daysOff: listed("off"), workedDays: listed("worked") });
if (!built.ok) throw new Error(built.refusal.code);
const calendar = built.value;

const published = dates.filter((date) => date < "2027-01-01");
const isWeekday = (date: string): boolean => ((dayOfDate.get(date) ?? 0) + 4) % 7 < 5;

describe("the published days off of 2021–2026", () => {
  it("are reproduced weekday by weekday, and no other weekday is off", () => {
    const off = new Set(listed("off"));
    const worked = new Set(listed("worked"));
    const expected = published.filter((date) => (isWeekday(date) ? !off.has(date) : worked.has(date)));
    expect(published.filter((date) => isWorkingDay(calendar, date))).toEqual(expected);
  });

  // How many weekdays the yearly notices gave off, and which weekend days they asked to be worked.
  it.each([
    [2021, 11, []],
    [2022, 11, []],
    [2023, 11, []],
    [2024, 12, ["2024-05-04"]],
    [2025, 12, ["2025-04-26"]],
    [2026, 14, ["2026-01-10", "2026-08-22"]],
  ])("of %i are %i weekdays, and the make-up days are %j", (year, weekdays, madeUp) => {
    const ofYear = published.filter((date) => date.startsWith(String(year)));
    expect(ofYear.filter((date) => isWeekday(date) && !isWorkingDay(calendar, date))).toHaveLength(weekdays);
    expect(ofYear.filter((date) => !isWeekday(date) && isWorkingDay(calendar, date))).toEqual(madeUp);
  });

  it.skipIf(!existsSync(shared))(
    "agree with a second list, put together by somebody else, where it lies beside this folder",
    () => {
      type Years = Record<string, { weekdays_off: string[]; weekend_days_worked: string[] }>;
      const { years } = JSON.parse(readFileSync(shared, "utf8")) as { years: Years };
      for (const [year, { weekdays_off: off, weekend_days_worked: worked }] of Object.entries(years)) {
        const ofYear = published.filter((date) => date.startsWith(year));
        expect(ofYear.filter((date) => isWeekday(date) && !isWorkingDay(calendar, date))).toEqual(off);
        expect(ofYear.filter((date) => !isWeekday(date) && isWorkingDay(calendar, date))).toEqual(worked);
      }
    },
  );
});
