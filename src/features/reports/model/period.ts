import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumberOf,
  dayOfCivil,
  weekdayOfDay,
  yearOfDay,
  type LocalDate,
} from "#core/time/local-date";
import { epochOf } from "#core/time/local-time";
import { ok, refuse, type Refusal, type Result } from "#core/result";

/** Days in Viet Nam, both included. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };

/** From the first midnight up to, not including, the last: where one period ends the next begins. */
export type Span = { readonly from: Date; readonly to: Date };

/** Ten years: nobody reports on more, and a mistyped year should say so. */
const mostDays = 3_660;

const midnight = (date: LocalDate): Date => new Date(epochOf(dayNumberOf(date) ?? 0, 0));

export const spanOf = ({ from, to }: Period): Span => ({ from: midnight(from), to: midnight(addDays(to, 1) ?? to) });

/** Any days, the first not after the last. */
export function periodOf(from: string, to: string): Result<Period, Refusal> {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  if (first === undefined || last === undefined || last < first || last - first > mostDays)
    return refuse("report.bad_period");
  return ok({ from, to });
}

const monthsFrom = (first: LocalDate, months: number): Result<Period, Refusal> => {
  const after = addMonths(first, months);
  return periodOf(first, (after && addDays(after, -1)) ?? "");
};

/** The Monday of the week that holds the 4th of January: weeks are numbered from there (ISO 8601). */
const firstMonday = (year: number): number => {
  const fourth = dayOfCivil(year, 1, 4);
  return fourth + 1 - weekdayOfDay(fourth);
};

const weekNamed = (year: number, week: number): Result<Period, Refusal> => {
  const monday = firstMonday(year) + (week - 1) * 7;
  const isOfYear = week >= 1 && monday < firstMonday(year + 1);
  return isOfYear ? periodOf(dateOfDay(monday), dateOfDay(monday + 6)) : refuse("report.bad_period");
};

/** A period by its short name: a week `2026-w47`, a month `2026-11`, a quarter `2026-q4`, a year `2026`. */
export function namedPeriod(name: string): Result<Period, Refusal> {
  const [, year = "", quarter, week, month] = /^(\d{4})(?:-q([1-4])|-w(\d{2})|-(\d{2}))?$/.exec(name) ?? [];
  if (week) return weekNamed(Number(year), Number(week));
  if (quarter) return monthsFrom(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-01`, 3);
  return month ? monthsFrom(`${year}-${month}-01`, 1) : monthsFrom(`${year}-01-01`, 12);
}

export type PeriodNames = { readonly months: readonly string[]; readonly quarters: readonly string[]; readonly years: readonly string[] }; // prettier-ignore

/** The periods people ask for, newest first: thirteen months, five quarters, three years. */
export function recentPeriods(today: LocalDate): PeriodNames {
  const back = (months: number): LocalDate => addMonths(`${today.slice(0, 7)}-01`, -months) ?? today;
  const quarter = (date: LocalDate): string => `${date.slice(0, 4)}-q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
  return {
    months: Array.from({ length: 13 }, (_, n) => back(n).slice(0, 7)),
    quarters: Array.from({ length: 5 }, (_, n) => quarter(back(n * 3))),
    years: Array.from({ length: 3 }, (_, n) => back(n * 12).slice(0, 4)),
  };
}

/** The eight weeks up to today's, newest first. */
export function recentWeeks(today: LocalDate): readonly string[] {
  const day = dayNumberOf(today) ?? 0;
  return Array.from({ length: 8 }, (_, back) => {
    // A week is of the year in which its Thursday lies.
    const thursday = day + 4 - weekdayOfDay(day) - back * 7;
    const year = yearOfDay(thursday);
    return `${year}-w${String(Math.floor((thursday - firstMonday(year)) / 7) + 1).padStart(2, "0")}`;
  });
}
