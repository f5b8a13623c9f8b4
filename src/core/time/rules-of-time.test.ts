import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleCalendar, SATURDAY_WINDOWS } from "#test/example-calendar";
import type { Result } from "../result.ts";
import { dueOf, pauseClock, restartClock, resumeClock, startClock, type Clock } from "./clock.ts";
import { dueAt, transferDueAt } from "./deadline.ts";
import { formatInstant, localDateOf, parseInstant } from "./local-time.ts";
import { extendLimit, isShorterLimit, termsOf } from "./terms.ts";
import type { CountingMethod, TimeLimit } from "./time-limit.ts";
import { isWorkingDay, nextWorkingDay } from "./working-calendar.ts";
import { isOpenAt } from "./working-time.ts";

const calendars = [exampleCalendar(), exampleCalendar({ windows: SATURDAY_WINDOWS, workedDays: [] })];
const calendar = fc.constantFrom(...calendars);
const instant = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 11, 1) }).map((epoch) => new Date(epoch));
const method = fc.constantFrom<CountingMethod>("hour-based", "day-based");
const amount = fc.integer({ min: 1, max: 60 });
const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({
    amount,
    unit: fc.constantFrom("working-hour" as const, "working-day" as const, "calendar-day" as const),
  }),
  fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constant("month" as const) }),
  fc.record({ unit: fc.constant("same-day" as const), cutoff: fc.constantFrom("15:00", "10:00") }),
);

const at = (text: string): Date => parseInstant(text) ?? expect.unreachable(`no instant: ${text}`);
const value = <Value>(result: Result<Value>): Value =>
  result.ok ? result.value : expect.unreachable(result.refusal.code);
const say = (due: Date | undefined): string | undefined => due && formatInstant(due).slice(0, 16);

describe("any due date", () => {
  test("lies on a working day, in or at the end of an opening, and after its start", () => {
    fc.assert(
      fc.property(calendar, limit, instant, method, (on, limit, from, method) => {
        const due = dueAt(on, limit, { from, method }) ?? expect.unreachable();
        expect(due.getTime()).toBeGreaterThan(from.getTime());
        expect(isWorkingDay(on, localDateOf(due))).toBe(true);
        expect(isOpenAt(on, due) || isOpenAt(on, new Date(due.getTime() - 1))).toBe(true);
      }),
    );
  });

  test("is not earlier for more of the same unit", () => {
    const unit = fc.constantFrom(
      "working-hour" as const,
      "working-day" as const,
      "calendar-day" as const,
      "month" as const,
    );
    fc.assert(
      fc.property(
        calendar,
        unit,
        fc.integer({ min: 1, max: 20 }),
        instant,
        method,
        (on, unit, amount, from, method) => {
          const due = (amount: number) => dueAt(on, { amount, unit }, { from, method }) ?? expect.unreachable();
          expect(due(amount + 1).getTime()).toBeGreaterThanOrEqual(due(amount).getTime());
        },
      ),
    );
  });

  test("in working time is not earlier for a later start, and in days counted whole neither", () => {
    fc.assert(
      fc.property(calendar, amount, instant, fc.nat(5_000_000_000), method, (on, amount, first, later, method) => {
        const due = (from: Date) =>
          dueAt(on, { amount, unit: "working-day" }, { from, method }) ?? expect.unreachable();
        expect(due(new Date(first.getTime() + later)).getTime()).toBeGreaterThanOrEqual(due(first).getTime());
      }),
    );
  });

  test("by days is never before the one by hours that starts with the office open, and one working day after it at most", () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: 1, max: 30 }), instant, (on, amount, from) => {
        fc.pre(isOpenAt(on, from));
        const limit = { amount, unit: "calendar-day" } as const;
        const [hours, days] = (["hour-based", "day-based"] as const).map((method) =>
          dueAt(on, limit, { from, method }),
        );
        if (!hours || !days) return expect.unreachable();
        // A Saturday morning has no afternoon: an hour that is closed there moves to the next opening.
        const latest = nextWorkingDay(on, localDateOf(days)) ?? "";
        expect(localDateOf(hours) >= localDateOf(days)).toBe(true);
        expect(localDateOf(hours) <= latest).toBe(true);
      }),
    );
  });
});

type Told = { readonly clock: Clock; readonly resumed: Clock; readonly resumedAt: Date };

describe("any pause", () => {
  const pause = fc.tuple(fc.integer({ min: 0, max: 60 * 24 * 30 }), fc.integer({ min: 0, max: 60 * 24 * 30 }));
  const paused = (
    from: Date,
    [after, length]: readonly [number, number],
    terms: { limit: TimeLimit; method: CountingMethod },
  ): Told => {
    const on = calendars[0] as (typeof calendars)[number];
    const clock = value(startClock(terms, { calendar: on, at: from, reason: "accepted" }));
    const pausedAt = new Date(from.getTime() + after * 60_000);
    const resumedAt = new Date(pausedAt.getTime() + length * 60_000);
    const held = value(pauseClock(clock, { at: pausedAt, reason: "agency", note: "Sở Tư pháp mẫu" }));
    return {
      clock,
      resumedAt,
      resumed: value(resumeClock(held, { calendar: on, at: resumedAt, reason: "agency-answered" })),
    };
  };

  test("never shortens a promise, whichever way days are counted", () => {
    fc.assert(
      fc.property(instant, pause, limit, method, (from, span, limit, method) => {
        const { clock, resumed } = paused(from, span, { limit, method });
        expect(dueOf(resumed)?.getTime()).toBeGreaterThanOrEqual(dueOf(clock)?.getTime() ?? Infinity);
      }),
    );
  });

  test("within one day moves nothing where days are counted whole", () => {
    const { clock, resumed } = paused(at("2026-11-16T09:00"), [60, 300], {
      limit: { amount: 3, unit: "working-day" },
      method: "day-based",
    });
    expect(dueOf(resumed)).toEqual(dueOf(clock));
  });

  test("over a night moves a promise of whole days by one, to closing", () => {
    const { resumed } = paused(at("2026-11-16T09:00"), [60, 60 * 24], {
      limit: { amount: 3, unit: "working-day" },
      method: "day-based",
    });
    expect(say(dueOf(resumed))).toBe("2026-11-20T17:00");
  });

  test("that ends in a restart is as if the dossier had just come in", () => {
    fc.assert(
      fc.property(instant, pause, limit, method, (from, span, limit, method) => {
        const on = calendars[0] as (typeof calendars)[number];
        const { clock, resumedAt } = paused(from, span, { limit, method });
        const held = value(pauseClock(clock, { at: from, reason: "supplement" }));
        const again = value(
          restartClock(held, { limit, method }, { calendar: on, at: resumedAt, reason: "supplement-restart" }),
        );
        const fresh = value(startClock({ limit, method }, { calendar: on, at: resumedAt, reason: "accepted" }));
        expect(dueOf(again)).toEqual(dueOf(fresh));
      }),
    );
  });
});

describe("the transfer to the agency that decides", () => {
  test.each([
    ["2026-11-16T09:00", "2026-11-16T17:00"],
    ["2026-11-16T15:00", "2026-11-16T17:00"],
    ["2026-11-16T15:01", "2026-11-17T08:00"],
    ["2026-11-20T16:00", "2026-11-23T08:00"],
    ["2026-11-21T10:00", "2026-11-23T08:00"],
    ["2026-11-16T19:00", "2026-11-17T08:00"],
  ])("of papers received %s is due %s", (received, due) => {
    expect(say(transferDueAt(exampleCalendar(), at(received), "15:00"))).toBe(due);
  });
});

describe("what a dossier is promised", () => {
  const days = (amount: number): TimeLimit => ({ amount, unit: "working-day" });
  const remote = { days: 10, instrument: "Nghị định mẫu", unitCode: "11359" };

  test("is the law's time where nothing else was published", () => {
    expect(termsOf({ statutory: days(5) })).toEqual({ limit: days(5), method: "hour-based" });
  });

  test("is the province's shorter time, with the law's kept beside it", () => {
    const terms = termsOf({ statutory: days(5), committed: { limit: days(3), instrument: "12/QĐ-UBND" } });
    expect(terms).toMatchObject({ limit: days(3), basis: { statutory: days(5), committedBy: "12/QĐ-UBND" } });
  });

  test("is never longer than the law's because of a province's promise", () => {
    const terms = termsOf({ statutory: days(5), committed: { limit: days(7), instrument: "12/QĐ-UBND" } });
    expect(terms).toEqual({ limit: days(5), method: "hour-based" });
  });

  test("is longer for a remote place by the days its procedure says, in its own unit", () => {
    expect(termsOf({ statutory: days(20), remote }).limit).toEqual(days(30));
    expect(termsOf({ statutory: { amount: 30, unit: "calendar-day" }, remote }).limit).toEqual({
      amount: 40,
      unit: "calendar-day",
    });
    expect(extendLimit({ amount: 8, unit: "working-hour" }, 1)).toEqual({ amount: 16, unit: "working-hour" });
    expect(extendLimit({ unit: "same-day", cutoff: "15:00" }, 10)).toBeUndefined();
    expect(extendLimit({ unit: "none" }, 10)).toBeUndefined();
  });

  test.each<[TimeLimit, TimeLimit, boolean]>([
    [days(3), days(5), true],
    [days(5), days(5), false],
    [{ amount: 8, unit: "working-hour" }, days(2), true],
    [{ amount: 16, unit: "working-hour" }, days(2), false],
    [{ unit: "same-day", cutoff: "15:00" }, days(3), true],
    [days(1), { unit: "same-day", cutoff: "15:00" }, false],
    [days(3), { unit: "none" }, true],
    [{ amount: 27, unit: "calendar-day" }, { amount: 1, unit: "month" }, true],
    [{ amount: 28, unit: "calendar-day" }, { amount: 1, unit: "month" }, false],
    [days(10), { amount: 30, unit: "calendar-day" }, false],
  ])("%j counts as shorter than %j: %s", (one, other, shorter) => {
    expect(isShorterLimit(one, other)).toBe(shorter);
  });
});
