import { describe, expect, test } from "vitest";
import { addDays, dateOfDay } from "./local-date.ts";
import { dateOfLunar, lunarDateOf, lunarNewYearDay } from "./lunar.ts";

const vectors: readonly (readonly [string, number, number, number])[] = [
  ["2025-01-25", 2024, 12, 26],
  ["2025-01-29", 2025, 1, 1],
  ["2025-02-02", 2025, 1, 5],
  ["2026-02-14", 2025, 12, 27],
  ["2026-02-17", 2026, 1, 1],
  ["2026-02-22", 2026, 1, 6],
  ["1985-01-21", 1985, 1, 1],
  ["2007-02-17", 2007, 1, 1],
  ["2025-04-07", 2025, 3, 10],
  ["2026-04-26", 2026, 3, 10],
  ["2027-02-06", 2027, 1, 1],
  ["2027-04-16", 2027, 3, 10],
];

describe("the lunar calendar of Viet Nam", () => {
  test.each(vectors)("%s is the lunar date %i-%i-%i, and back", (date, year, month, day) => {
    const lunar = { year, month, day, leap: false };
    expect(lunarDateOf(date)).toEqual(lunar);
    expect(dateOfLunar(lunar)).toBe(date);
  });

  test.each([
    [1968, "1968-01-29"], // a day before the Chinese new year, as in 1969, 1985, 2007 and 2030
    [1969, "1969-02-16"],
    [1975, "1975-02-11"],
    [2023, "2023-01-22"],
    [2028, "2028-01-26"],
    [2030, "2030-02-02"],
  ])("Tết %i falls on %s", (year, date) => {
    expect(dateOfDay(lunarNewYearDay(year))).toBe(date);
  });

  test("2023 and 2025 repeat the second and the sixth month", () => {
    expect(lunarDateOf("2023-03-22")).toEqual({ year: 2023, month: 2, day: 1, leap: true });
    expect(lunarDateOf("2025-07-25")).toEqual({ year: 2025, month: 6, day: 1, leap: true });
    expect(dateOfLunar({ year: 2024, month: 6, day: 1, leap: true })).toBeUndefined();
  });

  test("every day of forty years has one lunar date that leads back to it and follows from the day before", () => {
    let date: string | undefined = "2005-01-01";
    let before = lunarDateOf("2004-12-31");
    while (date !== undefined && date < "2045-01-01") {
      const lunar = lunarDateOf(date);
      if (!lunar || !before) expect.unreachable(date);
      if (dateOfLunar(lunar) !== date) expect(dateOfLunar(lunar)).toBe(date);
      if (lunar.day !== 1 && lunar.day !== before.day + 1) expect(lunar.day, date).toBe(before.day + 1);
      if (lunar.day === 1) expect([29, 30], date).toContain(before.day);
      before = lunar;
      date = addDays(date, 1);
    }
    expect(date).toBe("2045-01-01");
  });
});
