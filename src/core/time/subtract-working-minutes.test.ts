import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleCalendar as exampleOf } from "../../../test/example-calendar.ts";
import { subtractWorkingMinutes } from "./subtract-working-minutes.ts";
import { workingMinutesBetween } from "./working-time.ts";

const exampleCalendar = exampleOf();

describe("counting working time backwards", () => {
  it.each([
    ["one working day before a Thursday 10:00", "2026-11-19T10:00", 480, "2026-11-18T10:00"],
    ["over a weekend", "2026-11-16T10:00", 480, "2026-11-13T10:00"],
    ["over a night: the opening, not the evening before", "2026-11-17T09:00", 120, "2026-11-17T07:00"],
    ["one minute more: the day before", "2026-11-17T09:00", 121, "2026-11-16T16:59"],
    ["nothing to count", "2026-11-17T09:00", 0, "2026-11-17T09:00"],
  ])("%s", (_why, until, minutes, expected) => {
    const at = subtractWorkingMinutes(exampleCalendar, new Date(`${until}+07:00`), minutes);
    expect(at).toEqual(new Date(`${expected}+07:00`));
  });

  it("leaves exactly that much time, and a moment later less", () => {
    const moment = fc.integer({ min: Date.UTC(2026, 0, 5), max: Date.UTC(2027, 11, 20) });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 20_000 }), (until, minutes) => {
        const at = subtractWorkingMinutes(exampleCalendar, new Date(until), minutes) as Date;
        expect(workingMinutesBetween(exampleCalendar, at, new Date(until))).toBeCloseTo(minutes, 3);
        const later = new Date(at.getTime() + 1);
        expect(workingMinutesBetween(exampleCalendar, later, new Date(until))).toBeLessThan(minutes);
      }),
    );
  });

  it("has no answer for a negative amount or one beyond reach", () => {
    expect(subtractWorkingMinutes(exampleCalendar, new Date("2026-11-16T10:00+07:00"), -1)).toBeUndefined();
    expect(subtractWorkingMinutes(exampleCalendar, new Date("2026-11-16T10:00+07:00"), 1e6)).toBeUndefined();
  });
});
