/** A day in Viet Nam, "YYYY-MM-DD". */
export type LocalDate = string;

/** A day counted from 1970-01-01 (day 0), as a calendar day of Viet Nam. */
export type DayNumber = number;

export const DAY_MS = 86_400_000;

/** The years the product reckons with; outside them the lunar formulas and any holiday rule are guesses. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export const dayOfCivil = (year: number, month: number, day: number): DayNumber =>
  Date.UTC(year, month - 1, day) / DAY_MS;

/** Undefined for text that names no real day ("2026-02-30") or a year outside 1900–2199. */
export const dayNumberOf = (date: LocalDate): DayNumber | undefined => {
  const parts = DATE.exec(date);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const day = dayOfCivil(year, Number(parts[2]), Number(parts[3]));
  return dateOfDay(day) === date ? day : undefined;
};

export const dateOfDay = (day: DayNumber): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const yearOfDay = (day: DayNumber): number => new Date(day * DAY_MS).getUTCFullYear();

/** 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export const weekdayOfDay = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The corresponding day of a later month, or that month's last day (Civil Code 2015 art. 148.3). */
export const addMonthsToDay = (day: DayNumber, months: number): DayNumber => {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1 + months;
  const lastOfMonth = dayOfCivil(year, month + 1, 0);
  return Math.min(dayOfCivil(year, month, date.getUTCDate()), lastOfMonth);
};

export const isLocalDate = (text: string): boolean => dayNumberOf(text) !== undefined;

/** Undefined when `date` is no day, or the sum leaves 1900–2199. */
export const addDays = (date: LocalDate, days: number): LocalDate | undefined => {
  const day = dayNumberOf(date);
  return day === undefined ? undefined : withinYears(day + days);
};

/** Clamps to the last day of a shorter month: 31 January and one month is 28 or 29 February. */
export const addMonths = (date: LocalDate, months: number): LocalDate | undefined => {
  const day = dayNumberOf(date);
  return day === undefined ? undefined : withinYears(addMonthsToDay(day, months));
};

const withinYears = (day: DayNumber): LocalDate | undefined => {
  if (!Number.isInteger(day) || Math.abs(day) > 100_000) return undefined;
  const date = dateOfDay(day);
  return isLocalDate(date) ? date : undefined;
};
