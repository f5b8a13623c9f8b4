import { addDays } from "#core/time/local-date";
import { dayOf, epochOf, instantOn, localDateOf } from "#core/time/local-time";
import { patternOn } from "#core/time/working-calendar";
import { listPostHolders, type PostHolder } from "#features/staff";
import { calendarFor } from "#features/units";
import type { Acting, Reading } from "#platform/context";
import type { Line } from "../line.ts";
import { isValidOn, type LineHours } from "../numbers/number.ts";
import { numbersOf } from "../numbers/number-register.ts";
import { spanOf, type Shift } from "./model/shift.ts";
import { uncovered, type Span } from "./model/span.ts";
import { readShifts } from "./shift-store.ts";

/** Holes are looked for so far ahead. */
const HOLE_DAYS = 30;

/** Whoever can be reached at a post today, by account: those who left, and those on leave, are not among them. */
export async function reachable(
  reading: Reading,
  provinceCode: string,
  at: Date,
): Promise<ReadonlyMap<string, PostHolder>> {
  const holders = await listPostHolders(reading, provinceCode, at);
  return new Map(holders.map((each) => [each.accountId, each]));
}

/** From now to the end of the 30th day. */
export const comingDays = (at: Date): Span => ({
  from: at,
  to: instantOn(addDays(localDateOf(at), HOLE_DAYS) ?? "", "24:00") ?? at,
});

/** When a line promises an answer: day and night, or while its office is open. */
export async function promisedTime(reading: Reading, line: Line, span: Span): Promise<readonly Span[]> {
  if ((await hoursOf(reading, line, span)) === "always") return [span];
  const calendar = await calendarFor(reading, line.organisationId);
  const spans: Span[] = [];
  for (let day = dayOf(span.from); epochOf(day, 0) < span.to.getTime(); day += 1) {
    const openings = patternOn(calendar, day)?.openings ?? [];
    spans.push(...openings.map(({ from, to }) => within({ from: at(day, from), to: at(day, to) }, span)));
  }
  return spans;
}

const at = (day: number, msOfDay: number): Date => new Date(epochOf(day, msOfDay));
const within = (one: Span, frame: Span): Span => ({
  from: one.from > frame.from ? one.from : frame.from,
  to: one.to < frame.to ? one.to : frame.to,
});

async function hoursOf(reading: Reading, line: Line, { from }: Span): Promise<LineHours> {
  const day = localDateOf(from);
  const numbers = (await numbersOf(reading, line.provinceCode)).filter(
    (each) => each.organisationId === line.organisationId && each.purpose === line.purpose && isValidOn(each, day),
  );
  // One number that promises day and night is enough to promise it; a line without any yet is staffed as one.
  return numbers.length > 0 && numbers.every(({ hours }) => hours === "office") ? "office" : "always";
}

/** Times at which the line promises an answer and nobody who can be reached is on duty. */
export async function holesOf(acting: Acting, line: Line, span = comingDays(acting.at)): Promise<readonly Span[]> {
  const shifts = await readShifts(acting.db, line, span);
  const people = await reachable(acting, line.provinceCode, acting.at);
  return holesAmong(shifts, people, await promisedTime(acting, line, span));
}

export const holesAmong = (
  shifts: readonly Shift[],
  people: ReadonlyMap<string, PostHolder>,
  promised: readonly Span[],
): readonly Span[] => uncovered(promised, shifts.filter(({ accountId }) => people.has(accountId)).map(spanOf));
