import { describe, expect, it } from "vitest";
import { namedPeriod, periodOf, recentPeriods, recentWeeks, spanOf } from "./period.ts";

describe("a reporting period", () => {
  it.each([
    ["2026-02", "2026-02-01", "2026-02-28"],
    ["2028-02", "2028-02-01", "2028-02-29"],
    ["2026-q1", "2026-01-01", "2026-03-31"],
    ["2026-q4", "2026-10-01", "2026-12-31"],
    ["2026", "2026-01-01", "2026-12-31"],
    ["2026-w47", "2026-11-16", "2026-11-22"],
    ["2026-w53", "2026-12-28", "2027-01-03"],
    ["2027-w01", "2027-01-04", "2027-01-10"],
  ])("%s is from %s to %s", (name, from, to) => {
    expect(namedPeriod(name)).toEqual({ ok: true, value: { from, to } });
  });

  it.each([
    "",
    "2026-13",
    "2026-q5",
    "26",
    "2026-1",
    "2026-00",
    "2027-w53",
    "2026-w00",
    "1000",
    "tu-chon",
    "2026-11-01",
  ])("%j names none", (name) => expect(namedPeriod(name)).toMatchObject({ ok: false }));

  it("lasts from midnight to midnight in Viet Nam, so that periods touch and never overlap", () => {
    const november = spanOf({ from: "2026-11-01", to: "2026-11-30" });
    const december = spanOf({ from: "2026-12-01", to: "2026-12-31" });
    expect(november.from.toISOString()).toBe("2026-10-31T17:00:00.000Z");
    expect(november.to).toEqual(december.from);
  });

  it("may be any days up to ten years, the first not after the last", () => {
    expect(periodOf("2026-11-15", "2026-11-15").ok).toBe(true);
    expect(periodOf("2026-11-16", "2026-11-15").ok).toBe(false);
    expect(periodOf("2016-01-01", "2026-12-31").ok).toBe(false);
    expect(periodOf("2026-02-30", "2026-03-01").ok).toBe(false);
  });

  it("is offered by name, newest first, across the new year", () => {
    const { months, quarters, years } = recentPeriods("2027-01-31");
    expect(months.slice(0, 3)).toEqual(["2027-01", "2026-12", "2026-11"]);
    expect(quarters.slice(0, 2)).toEqual(["2027-q1", "2026-q4"]);
    expect(years).toEqual(["2027", "2026", "2025"]);
    for (const name of [...months, ...quarters, ...years]) expect(namedPeriod(name).ok).toBe(true);
  });

  it("is a week of the year in which its Thursday lies", () => {
    expect(recentWeeks("2027-01-03").slice(0, 2)).toEqual(["2026-w53", "2026-w52"]);
    expect(recentWeeks("2027-01-04")[0]).toBe("2027-w01");
    for (const name of recentWeeks("2027-01-20")) expect(namedPeriod(name).ok).toBe(true);
  });
});
