import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleCalendar } from "#test/example-calendar";
import type { Result } from "../result.ts";
import {
  dueOf,
  judge,
  NO_CLOCK,
  pauseClock,
  promiseAnew,
  restartClock,
  resumeClock,
  startClock,
  stopClock,
} from "./clock.ts";
import type { Clock } from "./clock.ts";
import type { TimeLimit } from "./deadline.ts";
import { formatInstant, parseInstant } from "./local-time.ts";
import { timeLeft } from "./time-left.ts";
import { workingMinutesBetween } from "./working-time.ts";

const calendar = exampleCalendar();
const threeDays: TimeLimit = { amount: 3, unit: "working-day" };

const at = (text: string): Date => {
  const instant = parseInstant(text);
  if (!instant) throw new Error(`no instant: ${text}`);
  return instant;
};

const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const started = (from: string, limit: TimeLimit = threeDays): Clock =>
  value(startClock({ limit }, { calendar, at: at(from), reason: "accepted" }));

const paused = (from: string, until: string): Clock =>
  value(pauseClock(started(from), { at: at(until), reason: "supplement" }));

const due = (clock: Clock): string | undefined => {
  const promised = dueOf(clock);
  return promised && formatInstant(promised).slice(0, 16);
};

describe("a dossier's clock", () => {
  test("starts with its promise and says when and why", () => {
    expect(started("2026-11-16T10:00")).toEqual({
      state: "running",
      segments: [
        { kind: "running", from: "2026-11-16T10:00:00+07:00", reason: "accepted", terms: { limit: threeDays } },
      ],
      dueHistory: [{ at: "2026-11-16T10:00:00+07:00", dueAt: "2026-11-19T10:00:00+07:00", reason: "accepted" }],
    });
  });

  test("moves its due date by the working time of a pause, and keeps the old promise in its history", () => {
    const clock = paused("2026-11-16T10:00", "2026-11-17T16:00");
    expect(due(clock)).toBe("2026-11-19T10:00");
    const resumed = value(resumeClock(clock, { calendar, at: at("2026-11-20T08:00"), reason: "supplemented" }));
    expect(due(resumed)).toBe("2026-11-23T14:00");
    expect(resumed.dueHistory.map((promise) => promise.reason)).toEqual(["accepted", "supplemented"]);
    expect(resumed.segments.map(({ kind, to }) => [kind, to?.slice(0, 16)])).toEqual([
      ["running", "2026-11-17T16:00"],
      ["paused", "2026-11-20T08:00"],
      ["running", undefined],
    ]);
  });

  test("does not move for a pause over a weekend", () => {
    const resumed = resumeClock(paused("2026-11-18T10:00", "2026-11-20T17:30"), {
      calendar,
      at: at("2026-11-23T06:00"),
      reason: "supplemented",
    });
    expect(due(value(resumed))).toBe("2026-11-23T10:00");
  });

  test("counts the whole limit again after a restart", () => {
    const clock = paused("2026-11-16T10:00", "2026-11-17T16:00");
    const change = { calendar, at: at("2026-11-20T08:00"), reason: "supplemented" };
    expect(due(value(restartClock(clock, { limit: threeDays }, change)))).toBe("2026-11-26T08:00");
  });

  test("has the same working time left after a pause as before it, and no earlier due date", () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 40 });
    const start = at("2026-11-16T10:00").getTime();
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 1, max: 30 }), (pausedAfter, pausedFor, amount) => {
        const clock = started("2026-11-16T10:00", { amount, unit: "working-day" });
        const pausedAt = new Date(start + pausedAfter * 60_000);
        const resumedAt = new Date(pausedAt.getTime() + pausedFor * 60_000);
        const held = value(pauseClock(clock, { at: pausedAt, reason: "supplement" }));
        const resumed = value(resumeClock(held, { calendar, at: resumedAt, reason: "supplemented" }));
        const [before, after] = [dueOf(clock), dueOf(resumed)];
        if (!before || !after) expect.unreachable();
        expect(after.getTime()).toBeGreaterThanOrEqual(before.getTime());
        expect(workingMinutesBetween(calendar, resumedAt, after)).toBe(
          workingMinutesBetween(calendar, pausedAt, before),
        );
      }),
    );
  });

  test("survives its way through JSON", () => {
    const clock = paused("2026-11-16T10:00", "2026-11-17T16:00");
    const change = { calendar, at: at("2026-11-20T08:00"), reason: "supplemented" };
    expect(resumeClock(JSON.parse(JSON.stringify(clock)) as Clock, change)).toEqual(resumeClock(clock, change));
  });

  test("runs without a promise where there is no limit, through a pause too", () => {
    const clock = started("2026-11-16T10:00", { unit: "none" });
    expect(clock.dueHistory[0]?.dueAt).toBeNull();
    const held = value(pauseClock(clock, { at: at("2026-11-16T11:00"), reason: "supplement" }));
    const resumed = value(resumeClock(held, { calendar, at: at("2026-11-18T11:00"), reason: "supplemented" }));
    expect(dueOf(resumed)).toBeUndefined();
    expect(value(stopClock(resumed, at("2026-11-19T11:00")))).not.toHaveProperty("timeliness");
  });

  test("takes a change dated before the last one as made with it", () => {
    const held = paused("2026-11-16T10:00", "2026-11-16T09:59:58");
    expect(held.segments.at(-1)?.from).toBe("2026-11-16T10:00:00+07:00");
  });

  test("takes the date of a letter of apology as its new promise", () => {
    const anew = { at: at("2026-11-18T09:00"), dueAt: at("2026-11-25T10:00"), reason: "verification" };
    expect(due(value(promiseAnew(started("2026-11-16T10:00"), anew)))).toBe("2026-11-25T10:00");
  });

  test("refuses what its state does not allow", () => {
    const change = { calendar, at: at("2026-11-20T08:00"), reason: "x" };
    const running = started("2026-11-16T10:00");
    const stopped = value(stopClock(running, change.at)).clock;
    const code = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
    expect(code(pauseClock(NO_CLOCK, change))).toBe("clock.not_running");
    expect(code(pauseClock(stopped, change))).toBe("clock.not_running");
    expect(code(resumeClock(running, change))).toBe("clock.not_paused");
    expect(code(restartClock(running, { limit: threeDays }, change))).toBe("clock.not_paused");
    expect(code(promiseAnew(stopped, { ...change, dueAt: change.at }))).toBe("clock.not_running");
    expect(code(stopClock(NO_CLOCK, change.at))).toBe("clock.not_started");
    expect(code(stopClock(stopped, change.at))).toBe("clock.not_started");
    expect(code(startClock({ limit: { amount: 1e9, unit: "month" } }, change))).toBe("clock.no_due_date");
  });
});

describe("a stopped clock", () => {
  test.each([
    ["2026-11-18T17:00", "early"],
    ["2026-11-19T07:00", "on-time"],
    ["2026-11-19T10:00", "on-time"],
    ["2026-11-19T10:00:01", "late"],
  ])("of a dossier due 19 November 10:00 and finished %s is %s", (finished, timeliness) => {
    expect(value(stopClock(started("2026-11-16T10:00"), at(finished))).timeliness).toBe(timeliness);
    expect(judge(at("2026-11-19T10:00"), at(finished))).toBe(timeliness);
  });

  test("that was stopped in a pause is judged by the start of the pause", () => {
    const { clock, timeliness } = value(
      stopClock(paused("2026-11-16T10:00", "2026-11-17T16:00"), at("2026-12-30T10:00")),
    );
    expect(timeliness).toBe("early");
    expect(clock.segments.at(-1)?.to).toBe("2026-12-30T10:00:00+07:00");
  });
});

describe("the time left", () => {
  test.each([
    ["2026-11-17T09:59", { workingMinutes: 481, state: "in-time" }],
    ["2026-11-17T10:00", { workingMinutes: 480, state: "in-time" }],
    ["2026-11-17T10:00:30", { workingMinutes: 479, state: "due-soon" }],
    ["2026-11-18T10:00", { workingMinutes: 0, state: "due-soon" }],
    ["2026-11-18T10:00:20", { workingMinutes: -1, state: "late" }],
    ["2026-11-19T08:00", { workingMinutes: -360, state: "late" }],
  ])("of a dossier due 18 November 10:00, at %s, is %o", (now, expected) => {
    expect(timeLeft(calendar, at("2026-11-18T10:00"), at(now))).toEqual(expected);
  });

  test("is used up the evening a dossier was due at closing", () => {
    const left = timeLeft(calendar, at("2026-11-18T17:00"), at("2026-11-18T20:00"));
    expect(left).toEqual({ workingMinutes: -1, state: "late" });
  });
});
