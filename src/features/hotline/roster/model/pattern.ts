import { dateOfDay, dayNumberOf, weekdayOfDay, type DayNumber } from "#core/time/local-date";
import type { Line } from "../../line.ts";
import { spanOn } from "./shift.ts";

/** How long somebody keeps the turn: for one shift, for a day's shifts, for a week's (Monday to Sunday). */
export const turns = ["shift", "day", "week"] as const;
export type Turn = (typeof turns)[number];

/** A roster as a rule: these shifts on these weekdays, these people one after the other. */
export type Pattern = Line & {
  readonly id: string;
  /** Clock times of each shift of a day; one that does not end after it begins ends the next day. */
  readonly windows: readonly (readonly [string, string])[];
  /** 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly people: readonly string[];
  readonly turn: Turn;
  readonly rank: number;
  /** First day; the turns are counted from it, so that drawing in pieces gives what drawing at once gives. */
  readonly validFrom: string;
  /** Last day; absent while the pattern goes on. */
  readonly validTo?: string;
};

export type PlannedShift = { readonly accountId: string; readonly startsAt: Date; readonly endsAt: Date };

/** The shifts that begin from one day to another, both included. */
export function drawPattern(pattern: Pattern, days: { readonly from: string; readonly to: string }): PlannedShift[] {
  const start = dayNumberOf(pattern.validFrom);
  const first = dayNumberOf(days.from);
  const last = Math.min(dayNumberOf(days.to) ?? -Infinity, dayNumberOf(pattern.validTo ?? days.to) ?? -Infinity);
  if (start === undefined || first === undefined || pattern.people.length === 0) return [];
  const planned: PlannedShift[] = [];
  let chosenDays = 0;
  for (let day = start; day <= last; day += 1) {
    if (!pattern.weekdays.includes(weekdayOfDay(day))) continue;
    if (day >= first) planned.push(...shiftsOn(pattern, day, { chosenDays, weeks: weeksSince(start, day) }));
    chosenDays += 1;
  }
  return planned;
}

/** Weeks begin on Monday, whatever day the pattern begins on. */
const weeksSince = (start: DayNumber, day: DayNumber): number =>
  Math.floor((day - (start - weekdayOfDay(start) + 1)) / 7);

type Count = { readonly chosenDays: number; readonly weeks: number };

const shiftsOn = (pattern: Pattern, day: DayNumber, { chosenDays, weeks }: Count): PlannedShift[] =>
  pattern.windows.flatMap(([from, to], place) => {
    const turn = { shift: chosenDays * pattern.windows.length + place, day: chosenDays, week: weeks }[pattern.turn];
    const accountId = pattern.people[turn % pattern.people.length];
    const span = spanOn(dateOfDay(day), from, to);
    return accountId !== undefined && span ? [{ accountId, startsAt: span.from, endsAt: span.to }] : [];
  });
