import type { CalendarFacts, OpeningWindow, WeeklyWindows } from "#core/time/working-calendar";
import { WHOLE_COUNTRY, WHOLE_PROVINCE, type CalendarDay, type WorkingWindow } from "./calendar-store.ts";
import type { OpeningHours } from "./office-settings/opening-hours-store.ts";

type Placed = { readonly provinceCode: string; readonly organisationId: string };

/** How near a setting is to the office: 0 the country, 1 its province, 2 itself; undefined when it is another's. */
function nearness(setting: Placed, organisationId: string): number | undefined {
  if (setting.provinceCode === WHOLE_COUNTRY) return 0;
  if (setting.organisationId === WHOLE_PROVINCE) return 1;
  return setting.organisationId === organisationId ? 2 : undefined;
}

/** What a country, its provinces and their offices have set. */
export type CalendarSettings = {
  readonly days: readonly CalendarDay[];
  readonly windows: readonly WorkingWindow[];
  readonly hours: readonly OpeningHours[];
};

/** True when the office keeps days or hours of its own; all others of the province share one calendar. */
export const hasOwnCalendar = ({ days, windows, hours }: CalendarSettings, organisationId: string): boolean =>
  [...days, ...windows, ...hours].some((setting) => nearness(setting, organisationId) === 2);

/**
 * The office's calendar as plain data: for each day the nearest setting holds, so a centre may work on a day that its
 * province takes off. Hours are taken whole from the nearest place that has set any.
 */
export function calendarFactsOf(settings: CalendarSettings, organisationId: string): CalendarFacts {
  const { days } = settings;
  const settled = new Map<string, CalendarDay>();
  for (const nearest of [0, 1, 2])
    for (const day of days) if (nearness(day, organisationId) === nearest) settled.set(day.day, day);
  const listed = [...settled.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return {
    windows: weekOn(settings, organisationId, ""),
    laterWindows: changesOfHours(settings, organisationId).map((from) => ({
      from,
      windows: weekOn(settings, organisationId, from),
    })),
    daysOff: listed.filter((day) => day.kind === "off").map((day) => day.day),
    workedDays: listed.filter((day) => day.kind === "worked").map((day) => day.day),
    provisionalFrom: firstProvisionalDay(days),
  };
}

/** The days on which other hours begin for the office, in order. */
const changesOfHours = ({ hours }: CalendarSettings, organisationId: string): string[] =>
  [
    ...new Set(hours.filter((each) => nearness(each, organisationId) !== undefined).map((each) => each.validFrom)),
  ].sort();

/** The week that holds on a day: the office's own, else its province's, else the country's; taken whole. */
function weekOn({ hours, windows }: CalendarSettings, organisationId: string, on: string): WeeklyWindows {
  for (const near of [2, 1]) {
    const set = hours.findLast((each) => nearness(each, organisationId) === near && each.validFrom <= on);
    if (set?.week) return set.week;
    const always = windows.filter((window) => nearness(window, organisationId) === near);
    if (always.length > 0) return weekOf(always);
  }
  return weekOf(windows.filter((window) => nearness(window, organisationId) === 0));
}

const weekOf = (windows: readonly WorkingWindow[]): WeeklyWindows =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    windows
      .filter((window) => window.weekday === weekday)
      .toSorted((a, b) => (a.opens < b.opens ? -1 : 1))
      .map((window): OpeningWindow => [window.opens, window.closes]),
  );

/** The first of January after the last year that a national notice settled: a province's own days settle no year. */
function firstProvisionalDay(days: readonly CalendarDay[]): string {
  const national = days.filter((day) => day.provinceCode === WHOLE_COUNTRY).map((day) => Number(day.day.slice(0, 4)));
  return `${Math.max(0, ...national) + 1}-01-01`.padStart(10, "0");
}
