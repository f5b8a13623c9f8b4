import { dateOfDay, dayNumberOf, dayOfCivil, weekdayOfDay } from "#core/time/local-date";

/** `2026-11` of a page's address; undefined for what is no month. */
export function readMonth(typed: string | undefined): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(typed ?? "") ?? [];
  return year !== undefined && month !== undefined && dayNumberOf(`${year}-${month}-01`) !== undefined
    ? typed
    : undefined;
}

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return dateOfDay(dayOfCivil(year, number + months, 1)).slice(0, 7);
}

/** Every day of a month's weeks, from the Monday before its first day to the Sunday after its last. */
export function weeksOf(month: string): readonly string[] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const [first, last] = [dayOfCivil(year, number, 1), dayOfCivil(year, number + 1, 1) - 1];
  const start = first - weekdayOfDay(first) + 1;
  const end = last + 7 - weekdayOfDay(last);
  return Array.from({ length: end - start + 1 }, (_, at) => dateOfDay(start + at));
}
