import { describe, expect, it } from "vitest";
import { exampleCalendar } from "#test/example-calendar";
import { isDueToTell, mayPush, nextPushAt, usualPushRules } from "./push-time.ts";

const calendar = exampleCalendar();
const at = (text: string): Date => new Date(`${text}+07:00`);

describe("the hours for writing to officials", () => {
  it.each([
    ["on a working morning", "2026-11-16T08:00", true],
    ["at noon", "2026-11-16T12:00", false],
    ["in the evening", "2026-11-16T20:00", false],
    ["on a Sunday", "2026-11-15T09:00", false],
    ["at Tết", "2026-02-17T09:00", false],
  ])("%s", (_when, now, expected) => expect(mayPush(usualPushRules, calendar, at(now))).toBe(expected));

  it("come again at the next opening, after Tết too", () => {
    expect(nextPushAt(usualPushRules, calendar, at("2026-11-15T05:48"))).toEqual(at("2026-11-16T07:00"));
    expect(nextPushAt(usualPushRules, calendar, at("2026-02-13T18:00"))).toEqual(at("2026-02-23T07:00"));
    expect(nextPushAt(usualPushRules, calendar, at("2026-11-16T08:00"))).toEqual(at("2026-11-16T08:00"));
  });

  it("may be set apart from working time, and then hold every day", () => {
    const wide = { ...usualPushRules, workingTimeOnly: false, from: "06:00", to: "21:00" };
    expect(mayPush(wide, calendar, at("2026-11-15T20:59"))).toBe(true);
    expect(mayPush(wide, calendar, at("2026-11-15T21:00"))).toBe(false);
    expect(mayPush(wide, calendar, at("2026-11-16T05:59"))).toBe(false);
  });
});

describe("a digest", () => {
  const due = (raised: string, now: string, urgent = false): boolean =>
    isDueToTell({ raisedAt: at(raised), urgent }, usualPushRules, at(now));
  it("gathers what was raised since the one before", () => {
    expect(due("2026-11-16T08:00", "2026-11-16T13:29")).toBe(false);
    expect(due("2026-11-16T08:00", "2026-11-16T13:30")).toBe(true);
    expect(due("2026-11-16T14:00", "2026-11-16T17:00")).toBe(false);
    expect(due("2026-11-16T14:00", "2026-11-17T07:30")).toBe(true);
  });
  it("goes out late rather than never, and what is urgent at once", () => {
    expect(due("2026-11-16T08:00", "2026-11-20T09:00")).toBe(true);
    expect(due("2026-11-16T08:00", "2026-11-16T08:00", true)).toBe(true);
  });
});
