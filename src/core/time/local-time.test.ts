import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, dayNumberOf, weekdayOfDay } from "./local-date.ts";
import { formatInstant, instantOn, localDateOf, minuteOfDay, parseInstant } from "./local-time.ts";

describe("an instant in Viet Nam", () => {
  test.each([
    ["2026-11-23T16:00:00+07:00", "2026-11-23T09:00:00.000Z"],
    ["2026-11-23T09:00:00Z", "2026-11-23T09:00:00.000Z"],
    ["2026-11-23T16:00", "2026-11-23T09:00:00.000Z"],
    ["2026-11-23 16:00:30.5", "2026-11-23T09:00:30.500Z"],
    ["2026-11-23T10:00-0330", "2026-11-23T13:30:00.000Z"],
  ])("reads %s", (text, expected) => {
    expect(parseInstant(text)?.toISOString()).toBe(expected);
  });

  test.each([
    "",
    "2026-11-23",
    "2026-02-30T10:00",
    "2026-11-23T24:00",
    "2026-11-23T10:60",
    "1643-11-23T10:00",
    "2026-11-23T10:00+25:00",
    "tomorrow",
  ])("does not read %j", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test("is written with its offset and read back without loss", () => {
    const instants = fc.date({ min: new Date("1901-01-01"), max: new Date("2198-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (at) => {
        expect(parseInstant(formatInstant(at))).toEqual(at);
      }),
    );
    expect(formatInstant(new Date("2026-11-23T20:30:00Z"))).toBe("2026-11-24T03:30:00+07:00");
  });

  test("has the date and the minute of the wall clock in Hà Nội", () => {
    const at = new Date("2026-11-23T17:45:59Z");
    expect(localDateOf(at)).toBe("2026-11-24");
    expect(minuteOfDay(at)).toBe(45);
    expect(instantOn("2026-11-24", "00:45")?.toISOString()).toBe("2026-11-23T17:45:00.000Z");
    expect(instantOn("2026-11-24", "7:00")).toBeUndefined();
  });
});

describe("a local date", () => {
  test("clamps months to the last day and carries years", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  test("knows its weekday and refuses what is no day", () => {
    expect(weekdayOfDay(dayNumberOf("2026-11-16") ?? 0)).toBe(1);
    expect(weekdayOfDay(dayNumberOf("1969-12-28") ?? 0)).toBe(7);
    expect(addDays("2026-02-29", 1)).toBeUndefined();
    expect(addDays("2199-12-31", 1)).toBeUndefined();
    expect(addDays("2026-01-01", Number.NaN)).toBeUndefined();
    expect(addMonths("2026-01-01", 1e15)).toBeUndefined();
  });
});
