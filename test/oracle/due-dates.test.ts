import { describe, expect, it } from "vitest";
import { dueOf, pauseClock, restartClock, resumeClock, startClock, type Clock } from "#core/time/clock";
import { acceptanceDueAt, dueAt, transferDueAt } from "#core/time/deadline";
import { buildWorkingCalendar, DEFAULT_WINDOWS, type WorkingCalendar } from "#core/time/working-calendar";
import { workingMinutesBetween } from "#core/time/working-time";
import type { Result } from "#core/result";
import { readShippedTable } from "#platform/shipped-data";
import { countOpen, dayOfDate, minuteCalendar, walk, type MinuteCalendar, type PlainFacts } from "./minute-calendar.ts";
import { afterPause, minuteDue, minuteTransfer, type Limit, type Method } from "./minute-due.ts";
import { SATURDAY_WINDOWS } from "../example-calendar.ts";

const EPOCH = Date.UTC(2020, 11, 31, 17);
const instant = (minute: number): Date => new Date(EPOCH + minute * 60_000);
const minuteOf = (at: Date | undefined): number | undefined => at && (at.getTime() - EPOCH) / 60_000;

const national = readShippedTable("calendars/national.tsv");
const days = (kind: string): string[] => national.filter((row) => row["kind"] === kind).map((row) => row["day"] ?? "");
const plain: PlainFacts = { windows: DEFAULT_WINDOWS, daysOff: days("off"), workedDays: days("worked") };

/** A storm, a swap over a weekend, a make-up Sunday, hours of an odd office: each calendar differs where mistakes hide. */
const facts: readonly PlainFacts[] = [
  plain,
  { ...plain, windows: SATURDAY_WINDOWS },
  { ...plain, workedDays: [] },
  { ...plain, daysOff: [...plain.daysOff, "2022-09-07", "2024-12-31", "2025-06-30"], workedDays: [...plain.workedDays, "2022-09-11", "2024-12-29", "2025-02-08"] }, // prettier-ignore
  { ...plain, windows: [[["08:00", "12:00"]], [], [["22:00", "24:00"]], [["00:00", "00:01"], ["13:15", "16:45"]], [["09:00", "17:00"]], [], [["07:00", "11:30"]]] }, // prettier-ignore
];

type Pair = { readonly product: WorkingCalendar; readonly oracle: MinuteCalendar };
const pairs: readonly Pair[] = facts.map((each) => {
  // The notices end with 2026; beyond it weekdays alone decide, so that no holiday rule is shared either.
  const built = buildWorkingCalendar({ ...each, provisionalFrom: "2100-01-01" });
  if (!built.ok) throw new Error(built.refusal.code);
  return { product: built.value, oracle: minuteCalendar(each) };
});

/** Numbers that look drawn by lot and are the same in every run. */
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const oneOf = <Each>(draw: (below: number) => number, list: readonly Each[]): Each => list[draw(list.length)] as Each;
const tets = ["2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17"];
const edges = [...tets, ...tets, ...[2021, 2022, 2023, 2024, 2025].map((year) => `${year}-12-31`), ...days("worked")];

/** Any minute of 2021–2026, more often than not near Tết, a year's end or a swapped day. */
function someMinute(draw: (below: number) => number): number {
  if (draw(3) === 0) return draw(2_190 * 1_440);
  const edge = dayOfDate.get(oneOf(draw, edges)) ?? 0;
  return Math.max(0, (edge - 12 + draw(18)) * 1_440 + draw(1_440));
}

function someLimit(draw: (below: number) => number): Limit {
  const kind = draw(10);
  if (kind < 4) return { amount: 1 + draw(draw(4) === 0 ? 30 : 6), unit: "working-day" };
  if (kind < 6) return { amount: 1 + draw(40), unit: "working-hour" };
  if (kind < 8) return { amount: 1 + draw(45), unit: "calendar-day" };
  return kind === 8 ? { amount: 1 + draw(4), unit: "month" } : { unit: "same-day", cutoff: oneOf(draw, ["15:00", "10:30", "16:59"]) }; // prettier-ignore
}

const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

type Case = { readonly pair: Pair; readonly from: number; readonly limit: Limit; readonly method: Method };

function someCase(draw: (below: number) => number): Case {
  const method = draw(2) === 0 ? "hour-based" : "day-based";
  return { pair: oneOf(draw, pairs), from: someMinute(draw), limit: someLimit(draw), method };
}

/** A dossier's clock over some pauses, told by the product and by the oracle at once. */
function clockCase(draw: (below: number) => number): { readonly told: unknown; readonly expected: unknown } {
  const { pair, from, limit, method } = someCase(draw);
  const { product: calendar, oracle } = pair;
  const byDays = method === "day-based" && limit.unit !== "working-hour";
  let clock: Clock = must(startClock({ limit, method } as never, { calendar, at: instant(from), reason: "accepted" }));
  let due = minuteDue(oracle, limit, { from, method });
  let now = from;
  for (let left = draw(4); left > 0; left -= 1) {
    const paused = now + draw(6 * 1_440);
    now = paused + draw(draw(5) === 0 ? 30 * 1_440 : 3 * 1_440);
    clock = must(pauseClock(clock, { at: instant(paused), reason: "supplement" }));
    const restart = draw(4) === 0;
    const change = { calendar, at: instant(now), reason: restart ? "supplement-restart" : "supplement-resume" };
    clock = must(restart ? restartClock(clock, { limit, method } as never, change) : resumeClock(clock, change));
    due = restart
      ? minuteDue(oracle, limit, { from: now, method })
      : afterPause(oracle, due, { from: paused, to: now, byDays });
  }
  return { told: minuteOf(dueOf(clock)), expected: due };
}

function differences(
  cases: number,
  ask: (draw: (below: number) => number) => { told: unknown; expected: unknown },
  seed: number,
) {
  const draw = lots(seed);
  const wrong: unknown[] = [];
  for (let at = 0; at < cases && wrong.length < 5; at += 1) {
    const { told, expected } = ask(draw);
    if (told !== expected) wrong.push({ at, told, expected });
  }
  return wrong;
}

describe("due dates, against a calculator that walks from minute to minute", () => {
  it("agree in 60,000 cases of every unit and both ways of counting", () => {
    const ask = (draw: (below: number) => number) => {
      const { pair, from, limit, method } = someCase(draw);
      const told = minuteOf(dueAt(pair.product, limit as never, { from: instant(from), method }));
      return { told, expected: minuteDue(pair.oracle, limit, { from, method }) };
    };
    expect(differences(60_000, ask, 20_261_121)).toEqual([]);
  });

  it("agree in 40,000 clocks that were paused, resumed and restarted", () => {
    expect(differences(40_000, clockCase, 7)).toEqual([]);
  });

  it("agree in 10,000 questions how much working time lies between two moments", () => {
    const ask = (draw: (below: number) => number) => {
      const { product, oracle } = oneOf(draw, pairs);
      const from = someMinute(draw);
      const to = from + draw(20 * 1_440);
      return {
        told: workingMinutesBetween(product, instant(from), instant(to)),
        expected: countOpen(oracle, from, to),
      };
    };
    expect(differences(10_000, ask, 3)).toEqual([]);
  });

  it("agree in 10,000 answers owed online, from submission or from the payment that comes first", () => {
    const ask = (draw: (below: number) => number) => {
      const { product, oracle } = oneOf(draw, pairs);
      const from = someMinute(draw);
      const paid = from + draw(5 * 1_440) - 1_440;
      const fee = draw(2) === 0 ? undefined : { paidAt: instant(paid) };
      const told = minuteOf(acceptanceDueAt(product, instant(from), fee));
      return { told, expected: walk(oracle, fee ? Math.max(from, paid) : from, 480) };
    };
    expect(differences(10_000, ask, 5)).toEqual([]);
  });

  it("agree in 10,000 transfers to the deciding agency, before and after the cut-off", () => {
    const ask = (draw: (below: number) => number) => {
      const { product, oracle } = oneOf(draw, pairs);
      const from = someMinute(draw);
      return { told: minuteOf(transferDueAt(product, instant(from), "15:00")), expected: minuteTransfer(oracle, from, "15:00") }; // prettier-ignore
    };
    expect(differences(10_000, ask, 11)).toEqual([]);
  });
});
