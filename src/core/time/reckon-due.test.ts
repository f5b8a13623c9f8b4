import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleCalendar, FACTS_2026 } from "#test/example-calendar";
import type { Result } from "../result.ts";
import { dueOf, pauseClock, promiseAnew, restartClock, resumeClock, startClock, type Clock } from "./clock.ts";
import type { CountingMethod } from "./time-limit.ts";
import { formatInstant, parseInstant } from "./local-time.ts";
import { MOVED_BY_CALENDAR, reckonDue } from "./reckon-due.ts";

const calendar = exampleCalendar();
/** The same year with a storm that closes Wednesday 18 November. */
const stormy = exampleCalendar({ daysOff: [...FACTS_2026.daysOff, "2026-11-18"].sort() });

const at = (text: string): Date => parseInstant(text) ?? expect.unreachable(`no instant: ${text}`);
const value = <Value>(result: Result<Value>): Value =>
  result.ok ? result.value : expect.unreachable(result.refusal.code);
const say = (due: Date | undefined): string | undefined => due && formatInstant(due).slice(0, 16);
const limit = { amount: 3, unit: "working-day" } as const;
const started = (method: CountingMethod = "hour-based"): Clock =>
  value(startClock({ limit, method }, { calendar, at: at("2026-11-16T10:00"), reason: "accepted" }));

describe("a due date reckoned again by a changed calendar", () => {
  test("moves by the day off that came in between, and back when it is taken back", () => {
    expect(say(reckonDue(started(), stormy))).toBe("2026-11-20T10:00");
    expect(say(reckonDue(started(), calendar))).toBe(say(dueOf(started())));
  });

  test("stays at closing where days are counted", () => {
    expect(say(dueOf(started("day-based")))).toBe("2026-11-19T17:00");
    expect(say(reckonDue(started("day-based"), stormy))).toBe("2026-11-20T17:00");
  });

  test("does not count a storm that fell into a pause twice", () => {
    const paused = value(pauseClock(started(), { at: at("2026-11-17T10:00"), reason: "supplement" }));
    const change = { calendar, at: at("2026-11-19T10:00"), reason: "supplement-resume" };
    const resumed = value(resumeClock(paused, change));
    expect(say(dueOf(resumed))).toBe("2026-11-23T10:00");
    // One working day less in the pause, one less for working: due on the same day.
    expect(say(reckonDue(resumed, stormy))).toBe("2026-11-23T10:00");
  });

  test("leaves a date that somebody promised where it is, unless nobody works on that day", () => {
    const anew = (due: string) =>
      value(promiseAnew(started(), { at: at("2026-11-17T08:00"), dueAt: at(due), reason: "extended" }));
    expect(say(reckonDue(anew("2026-11-25T17:00"), stormy))).toBe("2026-11-25T17:00");
    expect(say(reckonDue(anew("2026-11-18T10:00"), stormy))).toBe("2026-11-19T07:00");
  });

  test("sees through a move that only followed the calendar", () => {
    const moved = value(
      promiseAnew(started(), { at: at("2026-11-17T08:00"), dueAt: at("2026-11-20T10:00"), reason: MOVED_BY_CALENDAR }),
    );
    expect(say(reckonDue(moved, stormy))).toBe("2026-11-20T10:00");
    expect(say(reckonDue(moved, calendar))).toBe("2026-11-19T10:00");
  });

  test("serves clocks that kept no terms by those it is given, and gives up without any", () => {
    const { segments, ...rest } = started();
    const old: Clock = { ...rest, segments: segments.map(({ kind, from, reason }) => ({ kind, from, reason })) };
    expect(say(reckonDue(old, stormy, { limit }))).toBe("2026-11-20T10:00");
    expect(reckonDue(old, stormy)).toBeUndefined();
  });

  test("is the promise itself while no calendar has changed, whatever happened to the dossier", () => {
    const minutes = fc.integer({ min: 1, max: 60 * 24 * 10 });
    const event = fc.record({ pausedAfter: minutes, pausedFor: minutes, restart: fc.boolean() });
    const method = fc.constantFrom<CountingMethod>("hour-based", "day-based");
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), method, (events, method) => {
        let now = at("2026-11-16T10:00").getTime();
        let clock = started(method);
        for (const { pausedAfter, pausedFor, restart } of events) {
          now += pausedAfter * 60_000;
          clock = value(pauseClock(clock, { at: new Date(now), reason: "supplement" }));
          now += pausedFor * 60_000;
          const change = { calendar, at: new Date(now), reason: restart ? "supplement-restart" : "supplement-resume" };
          clock = value(restart ? restartClock(clock, { limit, method }, change) : resumeClock(clock, change));
        }
        expect(reckonDue(clock, calendar)).toEqual(dueOf(clock));
      }),
    );
  });
});
