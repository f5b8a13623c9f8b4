import { dateOfDay, dayNumberOf, dayOfCivil, FIRST_YEAR, LAST_YEAR, weekdayOfDay } from "./local-date.ts";
import type { DayNumber, LocalDate } from "./local-date.ts";
import { dateOfLunar, lunarNewYearDay } from "./lunar.ts";

/** From this year 24 November (Viet Nam Culture Day) is a paid holiday (Resolution 28/2026/QH16 art. 2). */
const CULTURE_DAY_FROM = 2026;

/**
 * The public holidays a year will have if the yearly notice changes nothing: Labour Code 2019 art. 112 with the usual
 * choices (Tết: the last day of the old lunar year and four days of the new). Always provisional: the Prime Minister
 * settles Tết and swapped days every year. Each day counts as off on a Monday–Friday week; weekends are not repeated
 * unless they are holidays themselves. Empty outside 1900–2199.
 */
export const provisionalDaysOff = (year: number): readonly LocalDate[] => provisionalHolidays(year).map(({ on }) => on);

/** The same days in order, each with the holiday it is taken off for, by the names of `data/calendars/national.tsv`. */
export function provisionalHolidays(year: number): readonly ProvisionalHoliday[] {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return [];
  const days = [...withSubstitutes(holidaysOf(year))].toSorted(([one], [other]) => one - other);
  return days.map(([day, occasion]) => ({ on: dateOfDay(day), occasion }));
}

type Occasion = "new-year" | "tet" | "hung-kings" | "reunification-and-labour-day" | "national-day" | "culture-day";
export type ProvisionalHoliday = { readonly on: LocalDate; readonly occasion: Occasion };

const holidaysOf = (year: number): ReadonlyMap<DayNumber, Occasion> =>
  new Map<DayNumber, Occasion>([
    [dayOfCivil(year, 1, 1), "new-year"],
    ...tetOf(year).map((day) => [day, "tet"] as const),
    ...hungKingsDay(year).map((day) => [day, "hung-kings"] as const),
    [dayOfCivil(year, 4, 30), "reunification-and-labour-day"],
    [dayOfCivil(year, 5, 1), "reunification-and-labour-day"],
    ...nationalDays(year).map((day) => [day, "national-day"] as const),
    ...(year >= CULTURE_DAY_FROM ? [[dayOfCivil(year, 11, 24), "culture-day"] as const] : []),
  ]);

const tetOf = (year: number): readonly DayNumber[] => {
  const first = lunarNewYearDay(year);
  return [first - 1, first, first + 1, first + 2, first + 3];
};

const hungKingsDay = (year: number): readonly DayNumber[] => {
  const date = dateOfLunar({ year, month: 3, day: 10, leap: false });
  const day = date === undefined ? undefined : dayNumberOf(date);
  return day === undefined ? [] : [day];
};

/** 2 September and the adjacent day that makes the longer rest, as the notices of 2021–2026 chose it. */
const nationalDays = (year: number): readonly DayNumber[] => {
  const day = dayOfCivil(year, 9, 2);
  const dayAfterIsBetter = [1, 4, 7].includes(weekdayOfDay(day));
  return dayAfterIsBetter ? [day, day + 1] : [day - 1, day];
};

/** A holiday on a weekly day off moves to the next working day (Labour Code 2019 art. 111.3). */
const withSubstitutes = (holidays: ReadonlyMap<DayNumber, Occasion>): ReadonlyMap<DayNumber, Occasion> => {
  const off = new Map(holidays);
  for (const [holiday, occasion] of [...holidays].toSorted(([one], [other]) => one - other)) {
    if (!isWeekend(holiday)) continue;
    let substitute = holiday + 1;
    while (isWeekend(substitute) || off.has(substitute)) substitute += 1;
    off.set(substitute, occasion);
  }
  return off;
};

const isWeekend = (day: DayNumber): boolean => weekdayOfDay(day) > 5;
