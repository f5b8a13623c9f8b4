import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleCalendar, FACTS_2026, SATURDAY_WINDOWS } from "#test/example-calendar";
import { buildWorkingCalendar, isProvisional, isWorkingDay, nextWorkingDay } from "./working-calendar.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { addWorkingMinutes, isOpenAt, normaliseStart, workingMinutesBetween } from "./working-time.ts";

const calendars: readonly WorkingCalendar[] = [
  exampleCalendar(),
  exampleCalendar({ windows: SATURDAY_WINDOWS, workedDays: [] }),
  exampleCalendar({ windows: [[["22:00", "24:00"]], [], [], [["00:00", "00:01"]], [], [], []] }),
];

const calendar = fc.constantFrom(...calendars);
/** 2024–2029: before, within and after the known year, to the millisecond. */
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) }).map((epoch) => new Date(epoch));
const minutes = fc.integer({ min: 0, max: 60 * 8 * 300 });

const add = (on: WorkingCalendar, from: Date, amount: number): Date => {
  const sum = addWorkingMinutes(on, from, amount);
  if (!sum) throw new Error("beyond the calendar");
  return sum;
};

/** The slow truth: whether the office works in the minute that begins at this moment. */
const naiveAdd = (on: WorkingCalendar, from: Date, amount: number): Date => {
  let at = from.getTime();
  let left = amount;
  while (left > 0) {
    if (isOpenAt(on, new Date(at))) left -= 1;
    at += 60_000;
  }
  return new Date(at);
};

describe("adding working time", () => {
  test("equals counting open minutes one by one", () => {
    const wholeMinute = instant.map((at) => new Date(Math.floor(at.getTime() / 60_000) * 60_000));
    const few = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(fc.constantFrom(...calendars.slice(0, 2)), wholeMinute, few, (on, from, amount) => {
        expect(add(on, from, amount)).toEqual(naiveAdd(on, from, amount));
      }),
      { numRuns: 60 },
    );
  });

  test("in two parts equals adding at once", () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, (on, from, one, other) => {
        expect(add(on, add(on, from, one), other)).toEqual(add(on, from, one + other));
      }),
    );
  });

  test("never ends earlier for a later start or a larger amount", () => {
    fc.assert(
      fc.property(calendar, instant, instant, minutes, (on, one, other, amount) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        expect(add(on, early, amount).getTime()).toBeLessThanOrEqual(add(on, late, amount).getTime());
        expect(add(on, early, amount).getTime()).toBeLessThanOrEqual(add(on, early, amount + 1).getTime());
      }),
    );
  });

  test("ends within a window, the millisecond before being open", () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 100_000 }), (on, from, amount) => {
        expect(isOpenAt(on, new Date(add(on, from, amount).getTime() - 1))).toBe(true);
      }),
    );
  });

  test("is undone by counting the working time between", () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (on, from, amount) => {
        const end = add(on, from, amount);
        expect(workingMinutesBetween(on, from, end)).toBe(amount);
        expect(workingMinutesBetween(on, end, from)).toBe(amount === 0 ? 0 : -amount);
      }),
    );
  });

  test("from the normalised start changes nothing", () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 5000 }), (on, from, amount) => {
        const start = normaliseStart(on, from);
        if (!start) expect.unreachable();
        expect(isOpenAt(on, start)).toBe(true);
        expect(add(on, start, amount)).toEqual(add(on, from, amount));
      }),
    );
  });

  test("gives nothing for amounts and dates that are none", () => {
    const on = exampleCalendar();
    const at = new Date("2026-11-16T03:00:00Z");
    expect(addWorkingMinutes(on, at, -1)).toBeUndefined();
    expect(addWorkingMinutes(on, at, Number.NaN)).toBeUndefined();
    expect(addWorkingMinutes(on, new Date(Number.NaN), 5)).toBeUndefined();
    expect(addWorkingMinutes(on, new Date("1850-01-01T00:00:00Z"), 5)).toBeUndefined();
    expect(addWorkingMinutes(on, at, Number.POSITIVE_INFINITY)).toBeUndefined();
    expect(workingMinutesBetween(on, at, new Date(Number.NaN))).toBeUndefined();
    expect(normaliseStart(on, new Date(Number.NaN))).toBeUndefined();
  });
});

describe("a working calendar", () => {
  const on = exampleCalendar();

  test("closes on holidays and weekends, and opens on make-up days with Monday's hours", () => {
    expect(isWorkingDay(on, "2026-02-17")).toBe(false);
    expect(isWorkingDay(on, "2026-11-21")).toBe(false);
    expect(isWorkingDay(on, "2026-01-10")).toBe(true);
    expect(isOpenAt(on, new Date("2026-01-10T16:59:00+07:00"))).toBe(true);
    expect(isOpenAt(on, new Date("2026-01-10T12:00:00+07:00"))).toBe(false);
    expect(nextWorkingDay(on, "2026-02-13")).toBe("2026-02-23");
    expect(nextWorkingDay(on, "2026-02-30")).toBeUndefined();
  });

  test("assumes the holidays of the Labour Code where no notice is known, and says so", () => {
    expect(on.provisionalFrom).toBe("2027-01-01");
    expect(isWorkingDay(on, "2027-02-08")).toBe(false);
    expect(isWorkingDay(on, "2024-09-02")).toBe(false);
    expect(isProvisional(on, new Date("2026-12-31T16:00:00+07:00"))).toBe(false);
    expect(isProvisional(on, new Date("2027-01-01T00:00:00+07:00"))).toBe(true);
  });

  test("believes the notice of a later year alone once it is entered", () => {
    const later = exampleCalendar({ daysOff: [...FACTS_2026.daysOff, "2027-01-01"], provisionalFrom: "2028-01-01" });
    expect(isWorkingDay(later, "2027-02-08")).toBe(true);
    expect(isWorkingDay(later, "2028-09-01")).toBe(false);
  });

  test.each([
    ["six weekdays", { windows: [[], [], [], [], [], []] }, { code: "calendar.bad_windows", detail: { weekday: 0 } }],
    ["no opening at all", { windows: [[], [], [], [], [], [], []] }, { code: "calendar.never_open" }],
    [
      "a closing before its opening",
      tuesday("13:30", "07:00"),
      { code: "calendar.bad_windows", detail: { weekday: 2 } },
    ],
    [
      "an hour that does not exist",
      tuesday("25:00", "26:00"),
      { code: "calendar.bad_windows", detail: { weekday: 2 } },
    ],
    [
      "a day that does not exist",
      { daysOff: ["2026-02-30"] },
      { code: "calendar.bad_date", detail: { date: "2026-02-30" } },
    ],
    [
      "a provisional year as words",
      { provisionalFrom: "soon" },
      { code: "calendar.bad_date", detail: { date: "soon" } },
    ],
  ])("refuses %s and names the place", (_, facts, refusal) => {
    expect(buildWorkingCalendar({ ...FACTS_2026, ...facts })).toEqual({ ok: false, refusal });
  });
});

function tuesday(from: string, to: string) {
  return { windows: [[], [[from, to]] as [string, string][], [], [], [], [], []] };
}
