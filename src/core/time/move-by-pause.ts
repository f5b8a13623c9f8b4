import { closingAfterWorkingDays } from "./deadline.ts";
import { dateOfDay } from "./local-date.ts";
import type { DayNumber } from "./local-date.ts";
import { dayOf } from "./local-time.ts";
import type { ClockTerms } from "./terms.ts";
import { isWorkingDay } from "./working-calendar.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { addWorkingMinutes, workingMinutesBetween } from "./working-time.ts";

/**
 * Where a pause moves a due moment. Hour-based: later by the working time between its ends. Day-based: by the working
 * days after the day on which it began, up to the day on which it ended (the first day is not counted: Civil Code 2015
 * art. 147.2), and the promise stays at closing; a pause within one day moves nothing. Undefined beyond 2199.
 */
export const moveByPause = (
  calendar: WorkingCalendar,
  due: Date,
  pause: { readonly from: Date; readonly to: Date; readonly terms?: ClockTerms | undefined },
): Date | undefined => {
  if (!countsDays(pause.terms))
    return addWorkingMinutes(calendar, due, workingMinutesBetween(calendar, pause.from, pause.to) ?? Number.NaN);
  const days = workingDaysAfter(calendar, dayOf(pause.from), dayOf(pause.to));
  return days === 0 ? due : closingAfterWorkingDays(calendar, dayOf(due), days);
};

/** Limits in hours run by the hour whichever way a deployment counts days. */
const countsDays = (terms: ClockTerms | undefined): boolean =>
  terms?.method === "day-based" && terms.limit.unit !== "working-hour";

const workingDaysAfter = (calendar: WorkingCalendar, from: DayNumber, to: DayNumber): number => {
  let days = 0;
  for (let day = from + 1; day <= to; day += 1) if (isWorkingDay(calendar, dateOfDay(day))) days += 1;
  return days;
};
