// Due dates per second on one core, by hours and by days, on the limits of the catalogue: held to 500,000. Beside them,
// in the same run and on the limits in working time alone, a peer that walks from day to day.
// Run: node --conditions=source bench/deadline.ts
import { dueAt, type CountingMethod, type TimeLimit } from "#core/time/deadline";
import { addWorkingMinutes } from "#core/time/working-time";
import { exampleCalendar, FACTS_2026, SATURDAY_WINDOWS } from "#test/example-calendar";
import { printFigure } from "./kit/figure.ts";
import { naiveDue } from "./kit/naive-deadline.ts";

const TARGET = 500_000;
const COUNT = 1_500_000;
const ROUNDS = 3;
const MINUTE_MS = 60_000;
const YEAR_START = Date.UTC(2026, 0, 1);
const MINUTES_A_YEAR = 365 * 24 * 60;

/** The limits of the catalogue in about their shares: mostly working days, then calendar days, hours, same day, months. */
const LIMITS: readonly TimeLimit[] = [
  { amount: 1, unit: "working-day" },
  { amount: 3, unit: "working-day" },
  { amount: 5, unit: "working-day" },
  { amount: 10, unit: "working-day" },
  { amount: 20, unit: "working-day" },
  { amount: 30, unit: "working-day" },
  { amount: 15, unit: "calendar-day" },
  { amount: 30, unit: "calendar-day" },
  { amount: 8, unit: "working-hour" },
  { unit: "same-day", cutoff: "15:00" },
  { amount: 1, unit: "month" },
];
const WORKING_MINUTES = [480, 1440, 2400, 4800, 9600, 14_400];

const calendars = [exampleCalendar(), exampleCalendar({ windows: SATURDAY_WINDOWS })] as const;

/** Starts spread over the year by a step that shares no factor with it, so every hour and day is met. */
const starts = Array.from(
  { length: 4096 },
  (_, n) => new Date(YEAR_START + ((n * 100_003) % MINUTES_A_YEAR) * MINUTE_MS),
);

/**
 * The best of some rounds, the first thrown away, by the time a core worked for it, whoever else shared the machine.
 * Sums what it makes, so that nothing can be left out as unused.
 */
function perSecond(make: (from: Date, turn: number) => Date | undefined, count = COUNT): number {
  let best = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    let sum = 0;
    const begun = process.cpuUsage();
    for (let turn = 0; turn < count; turn += 1) sum += make(starts[turn & 4095] as Date, turn)?.getTime() ?? Number.NaN;
    const { user, system } = process.cpuUsage(begun);
    const rate = count / ((user + system) / 1_000_000);
    if (!Number.isFinite(sum)) throw new Error("a due date is missing");
    if (round > 0) best = Math.max(best, rate);
  }
  return Math.round(best);
}

const dueDate = (method: CountingMethod) => (from: Date, turn: number) =>
  dueAt(calendars[turn & 1] as (typeof calendars)[0], LIMITS[turn % LIMITS.length] as TimeLimit, { from, method });
const minutesOf = (turn: number): number => WORKING_MINUTES[turn % WORKING_MINUTES.length] ?? 480;

const byHours = perSecond(dueDate("hour-based"));
const byDays = perSecond(dueDate("day-based"));
const prepared = perSecond((from, turn) => addWorkingMinutes(calendars[0], from, minutesOf(turn)));
const naive = perSecond((from, turn) => naiveDue(FACTS_2026, from, minutesOf(turn)), COUNT / 10);

printFigure({ name: "deadline.hour-based", value: byHours, unit: "1/s", floor: TARGET });
printFigure({ name: "deadline.day-based", value: byDays, unit: "1/s", floor: TARGET });
printFigure({ name: "deadline.day-by-day-peer", value: prepared, unit: "1/s", floor: naive });
if (Math.min(byHours, byDays) < TARGET) process.exitCode = 1;
