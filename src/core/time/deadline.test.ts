import { describe, expect, test } from "vitest";
import { exampleCalendar, SATURDAY_WINDOWS } from "#test/example-calendar";
import { acceptanceDueAt, dueAt } from "./deadline.ts";
import type { CountingMethod, TimeLimit } from "./deadline.ts";
import { formatInstant, parseInstant } from "./local-time.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

const calendar = exampleCalendar();
const sameDay: TimeLimit = { unit: "same-day", cutoff: "15:00" };
const of = (amount: number, unit: Exclude<TimeLimit["unit"], "same-day" | "none">): TimeLimit => ({ amount, unit });

type Question = { readonly limit: TimeLimit; readonly from: string; readonly method?: CountingMethod };

const due = ({ limit, from, method = "hour-based" }: Question, on: WorkingCalendar = calendar) => {
  const start = parseInstant(from);
  if (!start) throw new Error(`no instant: ${from}`);
  const at = dueAt(on, limit, { from: start, method });
  return at && formatInstant(at).slice(0, 16);
};

describe("the hour-based due date", () => {
  test.each([
    ["2026-11-20 16:00", of(8, "working-hour"), "2026-11-23T16:00"],
    ["2026-11-21 10:00", of(8, "working-hour"), "2026-11-23T17:00"],
    ["2026-11-16 12:15", of(8, "working-hour"), "2026-11-17T11:30"],
    ["2026-02-12 10:00", of(3, "working-day"), "2026-02-24T10:00"],
    ["2026-01-09 16:00", of(8, "working-hour"), "2026-01-10T16:00"],
    ["2026-11-16 14:50", sameDay, "2026-11-16T17:00"],
    ["2026-11-16 15:10", sameDay, "2026-11-17T17:00"],
    // before opening, after closing, at both edges of the lunch gap
    ["2026-11-16 05:00", of(1, "working-hour"), "2026-11-16T08:00"],
    ["2026-11-16 17:00", of(1, "working-hour"), "2026-11-17T08:00"],
    ["2026-11-16 11:30", of(1, "working-hour"), "2026-11-16T14:30"],
    ["2026-11-16 07:00", of(4.5, "working-hour"), "2026-11-16T11:30"],
    // over the holiday of 24 November, and over New Year into the year that has no notice yet
    ["2026-11-23 10:00", of(1, "working-day"), "2026-11-25T10:00"],
    ["2026-12-31 16:00", of(2, "working-hour"), "2027-01-04T08:00"],
    // same day: the cut-off itself is in time; on a day off it counts from the next opening
    ["2026-11-16 15:00", sameDay, "2026-11-16T17:00"],
    ["2026-11-20 15:01", sameDay, "2026-11-23T17:00"],
    ["2026-11-21 16:00", sameDay, "2026-11-23T17:00"],
    ["2026-11-16 18:00", sameDay, "2026-11-17T17:00"],
    // calendar days and months: same hour, pushed off weekends and holidays, never into a closed hour
    ["2026-11-16 09:00", of(10, "calendar-day"), "2026-11-26T09:00"],
    ["2026-11-16 09:00", of(5, "calendar-day"), "2026-11-23T09:00"],
    ["2026-11-14 09:00", of(8, "calendar-day"), "2026-11-25T07:00"],
    ["2026-11-16 12:00", of(1, "calendar-day"), "2026-11-17T13:30"],
    ["2026-10-30 09:00", of(1, "month"), "2026-11-30T09:00"],
    ["2026-12-31 09:00", of(2, "month"), "2027-03-01T09:00"],
  ])("of a dossier received %s with limit %j is %s", (from, limit, expected) => {
    expect(due({ limit, from })).toBe(expected);
  });

  test("skips the make-up Saturday where the office does not work it", () => {
    const limit = of(8, "working-hour");
    expect(due({ limit, from: "2026-01-09 16:00" }, exampleCalendar({ workedDays: [] }))).toBe("2026-01-12T16:00");
  });

  test("uses a Saturday morning where the office opens then", () => {
    const police = exampleCalendar({ windows: SATURDAY_WINDOWS });
    expect(due({ limit: of(8, "working-hour"), from: "2026-11-20 16:30" }, police)).toBe("2026-11-23T10:30");
    expect(due({ limit: sameDay, from: "2026-11-21 10:00" }, police)).toBe("2026-11-21T11:30");
  });

  test("keeps the seconds of the reception", () => {
    const at = dueAt(calendar, of(1, "working-hour"), { from: new Date("2026-11-16T01:00:37.250Z") });
    expect(at?.toISOString()).toBe("2026-11-16T02:00:37.250Z");
  });
});

describe("the day-based due date", () => {
  test.each([
    ["2026-11-16 09:00", of(1, "working-day"), "2026-11-17T17:00"],
    ["2026-11-20 16:00", of(1, "working-day"), "2026-11-23T17:00"],
    ["2026-02-12 10:00", of(3, "working-day"), "2026-02-24T17:00"],
    ["2026-11-21 10:00", of(1, "working-day"), "2026-11-23T17:00"],
    ["2026-11-16 09:00", of(5, "calendar-day"), "2026-11-23T17:00"],
    ["2026-01-31 09:00", of(1, "month"), "2026-03-02T17:00"],
    ["2026-11-20 16:00", of(8, "working-hour"), "2026-11-23T16:00"],
    ["2026-11-16 14:50", sameDay, "2026-11-16T17:00"],
  ])("of a dossier received %s with limit %j is %s", (from, limit, expected) => {
    expect(due({ limit, from, method: "day-based" })).toBe(expected);
  });
});

test("an online dossier submitted on Saturday is answered by Monday evening", () => {
  const at = acceptanceDueAt(calendar, new Date("2026-11-21T03:00:00Z"));
  expect(at && formatInstant(at)).toBe("2026-11-23T17:00:00+07:00");
});

test.each<[string, TimeLimit, Date]>([
  ["no limit", { unit: "none" }, new Date("2026-11-16T03:00:00Z")],
  ["a negative amount", of(-1, "working-day"), new Date("2026-11-16T03:00:00Z")],
  ["half a month", of(0.5, "month"), new Date("2026-11-16T03:00:00Z")],
  ["no number", of(Number.NaN, "working-hour"), new Date("2026-11-16T03:00:00Z")],
  ["no date", of(3, "calendar-day"), new Date("no date")],
  ["no date, same day", sameDay, new Date("no date")],
  ["a cut-off that is no time", { unit: "same-day", cutoff: "late" }, new Date("2026-11-16T03:00:00Z")],
  ["a million working days", of(1e6, "working-day"), new Date("2026-11-16T03:00:00Z")],
  ["a billion calendar days", of(1e9, "calendar-day"), new Date("2026-11-16T03:00:00Z")],
  ["a trillion months", of(1e12, "month"), new Date("2026-11-16T03:00:00Z")],
])("%s has no due date, by either method", (_, limit, from) => {
  expect(dueAt(calendar, limit, { from })).toBeUndefined();
  expect(dueAt(calendar, limit, { from, method: "day-based" })).toBeUndefined();
});
