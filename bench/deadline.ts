// Due dates per second on one core, beside the floor: the same number of bare date additions (read the epoch, add, make
// a Date), which any due date has to pay for. Run: node --conditions=source bench/deadline.ts
import { dueAt, type TimeLimit } from "#core/time/deadline";
import { exampleCalendar } from "#test/example-calendar";

const COUNT = 2_000_000;
const MINUTE_MS = 60_000;
const YEAR_START = Date.UTC(2026, 0, 1);
const MINUTES_A_YEAR = 365 * 24 * 60;

/** The limits of the catalogue in about their shares: mostly working days, then calendar days, same day, hours. */
const LIMITS: readonly TimeLimit[] = [
  { amount: 1, unit: "working-day" },
  { amount: 3, unit: "working-day" },
  { amount: 5, unit: "working-day" },
  { amount: 10, unit: "working-day" },
  { amount: 20, unit: "working-day" },
  { amount: 30, unit: "calendar-day" },
  { amount: 8, unit: "working-hour" },
  { unit: "same-day", cutoff: "15:00" },
];

/** Starts spread over the year by a step that shares no factor with it, so every hour and day is met. */
const starts = Array.from(
  { length: 4096 },
  (_, n) => new Date(YEAR_START + ((n * 100_003) % MINUTES_A_YEAR) * MINUTE_MS),
);

/** Sums what it makes, so that nothing can be left out as unused. */
function perSecond(make: (from: Date, turn: number) => Date | undefined): number {
  let sum = 0;
  const begun = performance.now();
  for (let turn = 0; turn < COUNT; turn += 1) {
    const from = starts[turn & 4095];
    if (from) sum += make(from, turn)?.getTime() ?? Number.NaN;
  }
  const seconds = (performance.now() - begun) / 1000;
  if (!Number.isFinite(sum)) throw new Error("a due date is missing");
  return COUNT / seconds;
}

const calendar = exampleCalendar();
const dueDate = (from: Date, turn: number) => {
  const limit = LIMITS[turn & 7];
  return limit && dueAt(calendar, limit, { from });
};
const bareAddition = (from: Date, turn: number) => new Date(from.getTime() + (turn & 7) * MINUTE_MS);

/** The first run of each warms the compiler and is thrown away. */
const measured = [bareAddition, dueDate].map((make) => [perSecond(make), perSecond(make)][1] ?? 0);
const [floor = 0, value = 0] = measured.map(Math.round);
console.log(
  JSON.stringify({ name: "deadline.due-dates", value, unit: "1/s", floor, ratio: Number((value / floor).toFixed(3)) }),
);
