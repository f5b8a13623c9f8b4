import { describe, expect, test } from "vitest";
import { provisionalDaysOff, provisionalHolidays } from "./days-off.ts";

const within = (year: number, from: string, to: string) =>
  provisionalDaysOff(year).filter((date) => date >= `${year}-${from}` && date <= `${year}-${to}`);

describe("the days off assumed before the yearly notice", () => {
  test.each([
    [2021, ["2021-09-02", "2021-09-03"]],
    [2022, ["2022-09-01", "2022-09-02"]],
    [2023, ["2023-09-01", "2023-09-02", "2023-09-04"]],
    [2024, ["2024-09-02", "2024-09-03"]],
    [2025, ["2025-09-01", "2025-09-02"]],
    [2026, ["2026-09-01", "2026-09-02"]],
  ])("of National Day %i agree with the notice", (year, expected) => {
    expect(within(year, "08-20", "09-10")).toEqual(expected);
  });

  test("give Tết five days and their substitutes", () => {
    expect(within(2026, "02-01", "02-28")).toEqual([
      "2026-02-16",
      "2026-02-17",
      "2026-02-18",
      "2026-02-19",
      "2026-02-20",
    ]);
    // 5–9 February, of which 6 and 7 are a weekend
    expect(within(2027, "02-05", "02-11")).toHaveLength(7);
    expect(within(2027, "02-01", "02-28")).toHaveLength(7);
  });

  test("move a holiday on a weekend to the next working day that is still free", () => {
    expect(within(2022, "01-01", "01-05")).toEqual(["2022-01-01", "2022-01-03"]);
    expect(within(2023, "05-01", "05-05")).toEqual(["2023-05-01", "2023-05-02", "2023-05-03"]);
    expect(within(2026, "04-20", "04-29")).toEqual(["2026-04-26", "2026-04-27"]);
  });

  test("hold 24 November from 2026 only, and nothing for years out of reach", () => {
    expect(provisionalDaysOff(2025)).not.toContain("2025-11-24");
    expect(provisionalDaysOff(2026)).toContain("2026-11-24");
    expect(provisionalDaysOff(1800)).toEqual([]);
    expect(provisionalDaysOff(2026.5)).toEqual([]);
  });

  test("name the holiday, also where another day stands in for it", () => {
    const named = new Map(provisionalHolidays(2027).map(({ on, occasion }) => [on, occasion]));
    expect(named.get("2027-02-06")).toBe("tet");
    expect(named.get("2027-05-03")).toBe("reunification-and-labour-day");
    expect(named.get("2027-09-02")).toBe("national-day");
  });
});
