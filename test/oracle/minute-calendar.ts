/**
 * A second opinion on working time, made to be checked by eye and not to be fast: a flag for each minute of seven years,
 * and walks along them. It shares nothing with the product but the facts of a calendar.
 */
export type PlainFacts = {
  readonly windows: readonly (readonly (readonly [from: string, to: string])[])[];
  readonly daysOff: readonly string[];
  readonly workedDays: readonly string[];
};

const FIRST_YEAR = 2021;
const LAST_YEAR = 2028;
const DAY = 1440;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
export const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Every date from 1 January 2021 on, a Friday; the place of a date in the list is its day number. */
export const dates: readonly string[] = (() => {
  const all: string[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let day = 1; day <= monthLength(year, month); day += 1)
        all.push(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  return all;
})();
export const dayOfDate: ReadonlyMap<string, number> = new Map(dates.map((date, day) => [date, day]));

/** 0 Monday … 6 Sunday. */
const weekdayOf = (day: number): number => (day + 4) % 7;

export type MinuteCalendar = {
  /** 1 for each minute in which the office is open, counted from the first of January 2021. */
  readonly open: Uint8Array;
  readonly worked: (day: number) => boolean;
};

export function minuteCalendar(facts: PlainFacts): MinuteCalendar {
  const off = new Set(facts.daysOff);
  const madeUp = new Set(facts.workedDays);
  const open = new Uint8Array(dates.length * DAY);
  const hoursOf = (day: number): PlainFacts["windows"][number] => {
    const date = dates[day] ?? "";
    if (madeUp.has(date)) return facts.windows[0] ?? [];
    return off.has(date) ? [] : (facts.windows[weekdayOf(day)] ?? []);
  };
  for (let day = 0; day < dates.length; day += 1)
    for (let minute = 0; minute < DAY; minute += 1) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      if (hoursOf(day).some(([from, to]) => from <= time && time < to)) open[day * DAY + minute] = 1;
    }
  return { open, worked: (day) => hoursOf(day).length > 0 };
}

/** The first open minute from a minute on. */
export function nextOpen({ open }: MinuteCalendar, from: number): number {
  let minute = from;
  while (open[minute] === 0) minute += 1;
  return minute;
}

/** One minute after the other until so many open ones have passed. */
export function walk({ open }: MinuteCalendar, from: number, minutes: number): number {
  let minute = from;
  for (let left = minutes; left > 0; minute += 1) if (open[minute] === 1) left -= 1;
  return minute;
}

export function countOpen({ open }: MinuteCalendar, from: number, to: number): number {
  let count = 0;
  for (let minute = from; minute < to; minute += 1) count += open[minute] ?? 0;
  return count;
}

export const dayAt = (minute: number): number => Math.floor(minute / DAY);

/** When the last open minute of a day is over. */
export function closing({ open }: MinuteCalendar, day: number): number {
  let minute = (day + 1) * DAY;
  while (open[minute - 1] === 0) minute -= 1;
  return minute;
}

/** A day, or the first worked one after it. */
export function workedFrom(calendar: MinuteCalendar, day: number): number {
  let next = day;
  while (!calendar.worked(next)) next += 1;
  return next;
}

/** So many worked days later, the first day not counted. */
export function workedAfter(calendar: MinuteCalendar, day: number, amount: number): number {
  let next = day;
  for (let left = amount; left > 0;) {
    next += 1;
    if (calendar.worked(next)) left -= 1;
  }
  return next;
}

/** The same day of a later month, or the last day that month has. */
export function monthsLater(day: number, months: number): number {
  const [year = 0, month = 0, date = 0] = (dates[day] ?? "").split("-").map(Number);
  const sum = month - 1 + months;
  const [toYear, toMonth] = [year + Math.floor(sum / 12), (sum % 12) + 1];
  const toDate = Math.min(date, monthLength(toYear, toMonth));
  const text = `${toYear}-${String(toMonth).padStart(2, "0")}-${String(toDate).padStart(2, "0")}`;
  return dayOfDate.get(text) ?? Number.NaN;
}
