import { describe, expect, it } from "vitest";
import { dueAt } from "./deadline.ts";
import { instantOn } from "./local-time.ts";
import {
  buildWorkingCalendar,
  DEFAULT_WINDOWS,
  isWorkingDay,
  windowsOn,
  type CalendarFacts,
} from "./working-calendar.ts";
import { workingMinutesBetween } from "./working-time.ts";

const late: CalendarFacts["windows"] = [1, 2, 3, 4, 5].map(() => [["08:00", "12:00"] as const]).concat([[["08:00", "10:00"]], []] as never); // prettier-ignore
const facts: CalendarFacts = {
  windows: DEFAULT_WINDOWS,
  laterWindows: [
    { from: "2026-12-01", windows: late },
    { from: "2027-01-04", windows: DEFAULT_WINDOWS },
  ],
  daysOff: ["2026-01-01"],
  workedDays: ["2026-12-06"],
};
const at = (day: string, time: string): Date => instantOn(day, time) as Date;

describe("an office whose hours change", () => {
  const built = buildWorkingCalendar(facts);
  if (!built.ok) throw new Error(built.refusal.code);
  const calendar = built.value;

  it("keeps its old hours until the day, and has the new ones from that day on", () => {
    expect(workingMinutesBetween(calendar, at("2026-11-30", "00:00"), at("2026-12-01", "00:00"))).toBe(480);
    expect(workingMinutesBetween(calendar, at("2026-12-01", "00:00"), at("2026-12-02", "00:00"))).toBe(240);
    expect(workingMinutesBetween(calendar, at("2027-01-04", "00:00"), at("2027-01-05", "00:00"))).toBe(480);
    expect(windowsOn(facts, "2026-11-30")).toBe(DEFAULT_WINDOWS);
    expect(windowsOn(facts, "2026-12-31")).toBe(late);
  });

  it("counts a Saturday morning only while it is kept", () => {
    expect(isWorkingDay(calendar, "2026-11-28")).toBe(false);
    expect(isWorkingDay(calendar, "2026-12-05")).toBe(true);
    expect(isWorkingDay(calendar, "2027-01-09")).toBe(false);
  });

  it("works a make-up day by the Monday hours of its own time", () => {
    expect(workingMinutesBetween(calendar, at("2026-12-06", "00:00"), at("2026-12-07", "00:00"))).toBe(240);
  });

  it("reckons a limit across the change with the hours of each day", () => {
    const due = dueAt(calendar, { unit: "working-hour", amount: 10 }, { from: at("2026-11-30", "07:00") });
    expect(due).toEqual(at("2026-12-01", "10:00"));
  });

  it.each([
    ["days out of order", [facts.laterWindows?.[1], facts.laterWindows?.[0]], "calendar.bad_date"],
    ["a day that does not exist", [{ from: "2026-02-30", windows: late }], "calendar.bad_date"],
    ["hours that overlap", [{ from: "2026-12-01", windows: [[["08:00", "12:00"], ["11:00", "15:00"]], [], [], [], [], [], []] }], "calendar.bad_windows"], // prettier-ignore
  ])("refuses %s", (_, laterWindows, code) => {
    const refused = buildWorkingCalendar({ ...facts, laterWindows: laterWindows as never });
    expect(refused.ok ? "built" : refused.refusal.code).toBe(code);
  });
});
