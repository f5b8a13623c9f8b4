import { buildWorkingCalendar, type WorkingCalendar } from "#core/time/working-calendar";
import type { Reading } from "#platform/context";
import { calendarFactsOf, hasOwnCalendar, type CalendarSettings } from "./calendar-facts.ts";
import {
  readCalendarDays,
  readWorkingWindows,
  WHOLE_COUNTRY,
  WHOLE_PROVINCE,
  type CalendarDay,
} from "./calendar-store.ts";
import { readOpeningHours, type OpeningHours } from "./office-settings/opening-hours-store.ts";
import { provinceOfOrganisation } from "./organisation-queries.ts";

const settingsOf = ({ db, memory }: Reading, provinceCode: string): Promise<CalendarSettings> =>
  memory.remember(`units/calendar/${provinceCode}/settings`, async () => ({
    days: await readCalendarDays(db, provinceCode),
    windows: await readWorkingWindows(db, provinceCode),
    hours: await readOpeningHours(db, provinceCode),
  }));

/** The working calendar of an office; that of the country when the office is unknown. Kept ready for reckoning. */
export async function calendarFor(reading: Reading, organisationId: string): Promise<WorkingCalendar> {
  const provinceCode = (await provinceOfOrganisation(reading, organisationId)) ?? WHOLE_COUNTRY;
  const settings = await settingsOf(reading, provinceCode);
  const owner = hasOwnCalendar(settings, organisationId) ? organisationId : WHOLE_PROVINCE;
  return reading.memory.remember(`units/calendar/${provinceCode}/built/${owner}`, async () => built(settings, owner));
}

/** The calendar of the whole country, for questions that name no office. */
export const nationalCalendar = (reading: Reading): Promise<WorkingCalendar> => calendarFor(reading, WHOLE_COUNTRY);

/** What a province and its offices have set themselves, oldest day first; the country's days with it. */
export const listCalendarDays = async (reading: Reading, provinceCode: string): Promise<readonly CalendarDay[]> =>
  (await settingsOf(reading, provinceCode)).days;

/** The hours a province and its offices have set, oldest first. */
export const listOpeningHours = async (reading: Reading, provinceCode: string): Promise<readonly OpeningHours[]> =>
  (await settingsOf(reading, provinceCode)).hours;

/** After a change: the next question reads the days again. */
export const forgetCalendar = ({ memory }: Reading, provinceCode: string): void =>
  memory.forget(`units/calendar/${provinceCode}/`);

// Stored hours were checked when they were set; a contradiction here is a fault of ours, not of the visitor.
function built(settings: CalendarSettings, organisationId: string): WorkingCalendar {
  const calendar = buildWorkingCalendar(calendarFactsOf(settings, organisationId));
  if (!calendar.ok) throw new Error(`working calendar of ${organisationId || "a province"}: ${calendar.refusal.code}`);
  return calendar.value;
}
