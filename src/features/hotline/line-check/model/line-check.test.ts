import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { healthOf, type Checked } from "./health.ts";
import { slotFor, slotLastsMs } from "./slots.ts";

const at = new Date("2026-11-16T03:00:00+07:00");
const check = (hoursAgo: number, result: string, answeredAfterMs: number | null = null): Checked => ({
  at: new Date(at.getTime() - hoursAgo * 3_600_000),
  result,
  answeredAfterMs,
});

describe("the health of a line", () => {
  it("is good when nearly all test calls were answered soon", () => {
    const checks = [1, 7, 13, 19].map((hours) => check(hours, "answered", 8_000));
    expect(healthOf(checks, 20)).toMatchObject({ state: "good", checks: 4, answered: 4, medianSeconds: 8 });
  });

  it("is slow when answers take longer than the province's good time", () => {
    const checks = [1, 7, 13].map((hours) => check(hours, "answered", 32_000));
    expect(healthOf(checks, 20)).toMatchObject({ state: "slow", medianSeconds: 32 });
  });

  it("fails now when the last two were not answered, however good the week was", () => {
    const week = Array.from({ length: 40 }, (_, n) => check(n + 8, "answered", 5_000));
    expect(healthOf([check(1, "dead"), check(7, "busy"), ...week], 20).state).toBe("failing");
  });

  it("is not known from two test calls, and not touched by calls our own system could not place", () => {
    const two = [check(1, "answered", 5_000), check(7, "answered", 5_000)];
    expect(healthOf(two, 20).state).toBe("unknown");
    expect(healthOf([check(0, "unplaced"), check(0.5, "unplaced"), ...two], 20)).toMatchObject({
      state: "unknown",
      checks: 2,
    });
  });
});

describe("the time of a test call", () => {
  const anyLine = fc.stringMatching(/^0\d{9,10}$/);

  it("comes once in the hour after each time of the day, at night too", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const minutes = Array.from({ length: 1440 }, (_, n) => new Date(at.getTime() + n * 60_000));
        const slots = minutes.flatMap((minute) => slotFor(line, ["02:00", "21:00", "23:30"], minute)?.getTime() ?? []);
        expect(new Set(slots).size).toBeLessThanOrEqual(4);
        expect(new Set(slots).size).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 20 },
    );
  });

  it("is never in the future and never more than an hour ago", () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: 1440 }), (line, minute) => {
        const now = new Date(at.getTime() + minute * 60_000);
        const age = now.getTime() - (slotFor(line, ["02:00", "23:30"], now)?.getTime() ?? now.getTime());
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThan(slotLastsMs);
      }),
    );
  });
});
