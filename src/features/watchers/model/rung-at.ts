import { subtractWorkingMinutes } from "#core/time/subtract-working-minutes";
import type { WorkingCalendar } from "#core/time/working-calendar";
import { addWorkingMinutes, normaliseStart } from "#core/time/working-time";

/**
 * When a rung is reached: so many working minutes after the anchor, or before it when negative, and always within working
 * time: what falls due at Tết waits until the office opens. Undefined beyond the calendar.
 */
export function rungAt(calendar: WorkingCalendar, anchorAt: Date, minutes: number): Date | undefined {
  const at =
    minutes < 0 ? subtractWorkingMinutes(calendar, anchorAt, -minutes) : addWorkingMinutes(calendar, anchorAt, minutes);
  return at && normaliseStart(calendar, at);
}
