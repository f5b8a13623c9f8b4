import type { DayPattern } from "./calendar-facts.ts";
import { addMonthsToDay } from "./local-date.ts";
import type { DayNumber } from "./local-date.ts";
import { dayOf, epochOf, MINUTE_MS, parseClockTime } from "./local-time.ts";
import { WORKING_DAY_MINUTES } from "./time-limit.ts";
import type { CountingMethod, TimeLimit } from "./time-limit.ts";
import { nextWorkingDayAfter, patternOn } from "./working-calendar.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { addWorkingMinutes, normaliseStart } from "./working-time.ts";

export type { CountingMethod, TimeLimit } from "./time-limit.ts";

/** An online dossier is answered within 8 working hours of its submission, or of its payment where that comes first. */
const ACCEPTANCE_MINUTES = 8 * 60;

/** What "at the beginning of the next working day" leaves time for. */
const FIRST_HOUR_MINUTES = 60;

/**
 * The moment by which a limit that starts at `from` is over. Undefined when the limit sets no due date, when its amount
 * makes no sense (negative, not a number, part of a calendar day or month), or when the result lies beyond 2199.
 */
export const dueAt = (
  calendar: WorkingCalendar,
  limit: TimeLimit,
  { from, method = "hour-based" }: { readonly from: Date; readonly method?: CountingMethod },
): Date | undefined => {
  if (limit.unit === "none") return undefined;
  if (limit.unit === "same-day") return sameDayDueAt(calendar, limit.cutoff, from);
  if (limit.unit === "working-hour") return addWorkingMinutes(calendar, from, limit.amount * 60);
  const { amount, unit } = limit;
  return method === "day-based"
    ? dueAtClosing(calendar, { amount, unit }, from)
    : dueAtSameHour(calendar, { amount, unit }, from);
};

/** Where the fee comes before the answer: when it was paid, once it is. */
export type FeeFirst = { readonly paidAt?: Date };

/**
 * When an online dossier must have its answer: accepted, supplement asked, or refused (domain 2.4 no. 8). Where the fee
 * is due on submission the 8 hours begin with its payment, and before it is paid no answer is owed: undefined.
 */
export const acceptanceDueAt = (
  calendar: WorkingCalendar,
  submittedAt: Date,
  feeFirst?: FeeFirst,
): Date | undefined => {
  if (!feeFirst) return addWorkingMinutes(calendar, submittedAt, ACCEPTANCE_MINUTES);
  const { paidAt } = feeFirst;
  if (!paidAt) return undefined;
  return addWorkingMinutes(calendar, paidAt > submittedAt ? paidAt : submittedAt, ACCEPTANCE_MINUTES);
};

/**
 * By when a received dossier is with the agency that decides: by closing of the same day, or within the first working
 * hour of the next working day when it was received after the cut-off (Decree 61/2018 art. 18, kept by practice).
 * Undefined for a cut-off that is no time.
 */
export const transferDueAt = (calendar: WorkingCalendar, receivedAt: Date, cutoff: string): Date | undefined => {
  const cutoffMinutes = parseClockTime(cutoff);
  const start = normaliseStart(calendar, receivedAt);
  if (cutoffMinutes === undefined || !start) return undefined;
  const day = dayOf(start);
  if (dayOf(receivedAt) === day && start.getTime() <= epochOf(day, cutoffMinutes * MINUTE_MS))
    return closingOf(calendar, day);
  const next = dayOf(receivedAt) === day ? nextWorkingDayAfter(calendar, day) : day;
  return next === undefined ? undefined : addWorkingMinutes(calendar, new Date(epochOf(next, 0)), FIRST_HOUR_MINUTES);
};

type DayLimit = { readonly amount: number; readonly unit: "working-day" | "calendar-day" | "month" };

/**
 * Hour-based. Calendar days and months end at the hour of reception; on a day off they move to the same hour of the next
 * working day, and to the next opening where the office is closed at that hour. (So a dossier of Friday morning may be
 * due before one of Thursday afternoon whose last day was a Sunday: the rule of the running systems, kept.)
 */
const dueAtSameHour = (calendar: WorkingCalendar, limit: DayLimit, from: Date): Date | undefined => {
  if (limit.unit === "working-day") return addWorkingMinutes(calendar, from, limit.amount * WORKING_DAY_MINUTES);
  const start = normaliseStart(calendar, from);
  if (!start) return undefined;
  const last = lastDay(calendar, limit, dayOf(start));
  const msOfDay = start.getTime() - epochOf(dayOf(start), 0);
  return last === undefined ? undefined : normaliseStart(calendar, new Date(epochOf(last, msOfDay)));
};

/** Day-based: the day of the event is not counted, the last day counts whole (Civil Code 2015 art. 147.2, 148.5). */
const dueAtClosing = (calendar: WorkingCalendar, limit: DayLimit, from: Date): Date | undefined => {
  const last =
    limit.unit === "working-day"
      ? nthWorkingDay(calendar, dayOf(from), limit.amount)
      : lastDay(calendar, limit, dayOf(from));
  return last === undefined ? undefined : closingOf(calendar, last);
};

/** Last day of a period of calendar days or months, or the next working day when that one is off (art. 148.5). */
const lastDay = (calendar: WorkingCalendar, { amount, unit }: DayLimit, from: DayNumber): DayNumber | undefined => {
  if (!Number.isInteger(amount) || amount < 0) return undefined;
  const last = unit === "month" ? addMonthsToDay(from, amount) : from + amount;
  return nextWorkingDayAfter(calendar, last - 1);
};

/** The closing of the so-many-th working day after a day; nought is the day itself, or the next one that is worked. */
export const closingAfterWorkingDays = (
  calendar: WorkingCalendar,
  day: DayNumber,
  amount: number,
): Date | undefined => {
  const last = nthWorkingDay(calendar, day, amount);
  return last === undefined ? undefined : closingOf(calendar, last);
};

const nthWorkingDay = (calendar: WorkingCalendar, from: DayNumber, amount: number): DayNumber | undefined => {
  if (!(amount >= 0)) return undefined;
  // Half a working day ends with that day: day-based counting knows only whole days.
  let day: DayNumber | undefined = amount === 0 ? nextWorkingDayAfter(calendar, from - 1) : from;
  for (let counted = 0; counted < amount && day !== undefined; counted += 1) day = nextWorkingDayAfter(calendar, day);
  return day;
};

/** Received up to the cut-off: by closing the same day; later, or on a day off: by closing of the next working day. */
const sameDayDueAt = (calendar: WorkingCalendar, cutoff: string, from: Date): Date | undefined => {
  const cutoffMinutes = parseClockTime(cutoff);
  const start = normaliseStart(calendar, from);
  if (cutoffMinutes === undefined || !start) return undefined;
  const day = dayOf(start);
  const inTime = start.getTime() <= epochOf(day, cutoffMinutes * MINUTE_MS);
  const due = inTime ? day : nextWorkingDayAfter(calendar, day);
  return due === undefined ? undefined : closingOf(calendar, due);
};

const closingOf = (calendar: WorkingCalendar, day: DayNumber): Date | undefined => {
  const closing = closingMs(patternOn(calendar, day));
  return closing === undefined ? undefined : new Date(epochOf(day, closing));
};

const closingMs = (pattern: DayPattern | undefined): number | undefined => pattern?.openings.at(-1)?.to;
