import { dateOfDay, dayNumberOf, dayOfCivil, yearOfDay } from "./local-date.ts";
import type { DayNumber, LocalDate } from "./local-date.ts";
import { newMoonDay, newMoonNear, sunLongitudeAtDawnOf } from "./moon-and-sun.ts";

/** A day of the Vietnamese lunar calendar. `leap` marks the second of two months with the same number. */
export type LunarDate = { readonly year: number; readonly month: number; readonly day: number; readonly leap: boolean };

type LunarMonth = { readonly start: DayNumber; readonly number: number; readonly leap: boolean };

/** The lunar date of a day in Viet Nam; undefined when `date` is no day of 1900–2199. */
export const lunarDateOf = (date: LocalDate): LunarDate | undefined => {
  const day = dayNumberOf(date);
  if (day === undefined) return undefined;
  const year = yearOfDay(day);
  // The eleventh month holds the December solstice, so a day belongs to the round opened in this or the last December.
  const opened = day >= newMoonDay(eleventhMonthOf(year)) ? year : year - 1;
  const month = monthsFrom(opened).findLast((candidate) => candidate.start <= day);
  if (!month) return undefined;
  const lunarYear = month.number >= 11 ? opened : opened + 1;
  return { year: lunarYear, month: month.number, day: day - month.start + 1, leap: month.leap };
};

/** The day of a lunar date; undefined when that lunar year has no such month or that month no such day. */
export const dateOfLunar = ({ year, month, day, leap }: LunarDate): LocalDate | undefined => {
  const months = monthsFrom(month >= 11 ? year : year - 1);
  const found = months.findIndex((candidate) => candidate.number === month && candidate.leap === leap);
  const start = months[found]?.start;
  if (start === undefined || day < 1) return undefined;
  const next = months[found + 1]?.start ?? newMoonDay(eleventhMonthOf(month >= 11 ? year + 1 : year));
  return start + day - 1 < next ? dateOfDay(start + day - 1) : undefined;
};

/** First day of the lunar year (Tết). */
export const lunarNewYearDay = (year: number): DayNumber => {
  const first = monthsFrom(year - 1).find((month) => month.number === 1 && !month.leap);
  return first?.start ?? dayOfCivil(year, 2, 1);
};

/** Which new moon opens the month that holds the December solstice (sun at 270°) of a year. */
const eleventhMonthOf = (year: number): number => {
  const moon = newMoonNear(dayOfCivil(year, 12, 31));
  const opened = newMoonDay(moon) > dayOfCivil(year, 12, 31) ? moon - 1 : moon;
  return sunLongitudeAtDawnOf(newMoonDay(opened)) >= 270 ? opened - 1 : opened;
};

/**
 * The 12 or 13 months from the eleventh of `year` up to the next eleventh. With 13, the first month in which the sun
 * enters no new sign of 30° repeats the number before it.
 */
const monthsFrom = (year: number): readonly LunarMonth[] => {
  const first = eleventhMonthOf(year);
  const count = eleventhMonthOf(year + 1) - first;
  const starts = Array.from({ length: count + 1 }, (_, place) => newMoonDay(first + place));
  const leapPlace =
    count === 13 ? starts.findIndex((start, place) => place > 0 && !entersSign(start, starts[place + 1])) : -1;
  return starts.slice(0, count).map((start, place) => {
    const passed = leapPlace !== -1 && place >= leapPlace ? place - 1 : place;
    return { start, number: ((10 + passed) % 12) + 1, leap: place === leapPlace };
  });
};

const entersSign = (start: DayNumber, next: DayNumber | undefined): boolean =>
  next !== undefined && signOf(start) !== signOf(next);

const signOf = (day: DayNumber): number => Math.floor(sunLongitudeAtDawnOf(day) / 30);
