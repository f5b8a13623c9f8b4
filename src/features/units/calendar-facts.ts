import type { CalendarFacts, OpeningWindow } from "#core/time/working-calendar";
import { WHOLE_COUNTRY, WHOLE_PROVINCE, type CalendarDay, type WorkingWindow } from "./calendar-store.ts";

type Placed = { readonly provinceCode: string; readonly organisationId: string };

/** How near a setting is to the office: 0 the country, 1 its province, 2 itself; undefined when it is another's. */
function nearness(setting: Placed, organisationId: string): number | undefined {
  if (setting.provinceCode === WHOLE_COUNTRY) return 0;
  if (setting.organisationId === WHOLE_PROVINCE) return 1;
  return setting.organisationId === organisationId ? 2 : undefined;
}

/** True when the office keeps days or hours of its own; all others of the province share one calendar. */
export const hasOwnCalendar = (settings: readonly Placed[], organisationId: string): boolean =>
  settings.some((setting) => nearness(setting, organisationId) === 2);

/**
 * The office's calendar as plain data: for each day the nearest setting holds, so a centre may work on a day that its
 * province takes off. Hours are taken whole from the nearest place that has set any.
 */
export function calendarFactsOf(
  days: readonly CalendarDay[],
  windows: readonly WorkingWindow[],
  organisationId: string,
): CalendarFacts {
  const settled = new Map<string, CalendarDay>();
  for (const nearest of [0, 1, 2])
    for (const day of days) if (nearness(day, organisationId) === nearest) settled.set(day.day, day);
  const listed = [...settled.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return {
    windows: weeklyWindows(windows, organisationId),
    daysOff: listed.filter((day) => day.kind === "off").map((day) => day.day),
    workedDays: listed.filter((day) => day.kind === "worked").map((day) => day.day),
    provisionalFrom: firstProvisionalDay(days),
  };
}

function weeklyWindows(windows: readonly WorkingWindow[], organisationId: string): CalendarFacts["windows"] {
  const near = [2, 1, 0].find((each) => windows.some((window) => nearness(window, organisationId) === each));
  const hours = windows.filter((window) => nearness(window, organisationId) === near);
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    hours
      .filter((window) => window.weekday === weekday)
      .toSorted((a, b) => (a.opens < b.opens ? -1 : 1))
      .map((window): OpeningWindow => [window.opens, window.closes]),
  );
}

/** The first of January after the last year that a national notice settled: a province's own days settle no year. */
function firstProvisionalDay(days: readonly CalendarDay[]): string {
  const national = days.filter((day) => day.provinceCode === WHOLE_COUNTRY).map((day) => Number(day.day.slice(0, 4)));
  return `${Math.max(0, ...national) + 1}-01-01`.padStart(10, "0");
}
