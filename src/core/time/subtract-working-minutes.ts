import { MINUTE_MS } from "./local-time.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { workingMinutesBetween } from "./working-time.ts";

const longestMs = 400 * 24 * 60 * MINUTE_MS;

/**
 * The last moment at which `minutes` of working time were left until `until`: "one working day before the due date".
 * Over a night or a holiday that is the next opening, not the closing before it. Undefined for a negative amount, or
 * when no such moment lies within 400 days.
 */
export const subtractWorkingMinutes = (calendar: WorkingCalendar, until: Date, minutes: number): Date | undefined => {
  if (minutes < 0) return undefined;
  const end = until.getTime();
  const left = (ms: number): number => workingMinutesBetween(calendar, new Date(ms), until) ?? -1;
  // `low` has enough time left, `high` has not; they close in on the moment between them.
  let low = end - minutes * MINUTE_MS;
  while (left(low) < minutes) {
    if (end - low > longestMs) return undefined;
    low = end - Math.max(2 * (end - low), MINUTE_MS);
  }
  let high = end + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (left(middle) >= minutes) low = middle;
    else high = middle;
  }
  return new Date(low);
};
