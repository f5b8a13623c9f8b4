import type { Official } from "#core/access/actor";
import { provisionalHolidays } from "#core/time/days-off";
import { dayNumberOf, weekdayOfDay } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { windowsOn, type WorkingCalendar } from "#core/time/working-calendar";
import type { Acting } from "#platform/context";
import { calendarFor, listCalendarDays } from "./calendar-for.ts";
import type { CalendarDay } from "./calendar-store.ts";
import { WHOLE_PROVINCE } from "./calendar-store.ts";

/** Where an administrator may set days: the whole province, or single offices. */
export type CalendarReach = { readonly provinceCode: string; readonly offices: "all" | readonly string[] };

/** The reach of the official's posts as administrator. */
export function calendarReach({ provinceCode, posts }: Official): CalendarReach {
  const own = posts.filter((post) => post.role === "administrator" && post.provinceCode === provinceCode);
  const offices = own.flatMap((post) => post.organisationId ?? []);
  return { provinceCode, offices: own.some((post) => post.organisationId === undefined) ? "all" : offices };
}

export const mayRemove = ({ provinceCode, offices }: CalendarReach, day: CalendarDay): boolean =>
  day.provinceCode === provinceCode && (offices === "all" || offices.includes(day.organisationId));

/** A day of the list; provisional days stand in no table. */
export type ComingDay = CalendarDay & { readonly provisional: boolean };

/** From today on: what the country, the province and its offices have set, and the provisional holidays to the end of next year. */
export async function listComingDays(acting: Acting, provinceCode: string): Promise<ComingDay[]> {
  const today = localDateOf(acting.at);
  const calendar = await calendarFor(acting, `${provinceCode}.`);
  const set = await listCalendarDays(acting, provinceCode);
  const year = Number(today.slice(0, 4));
  const provisional = [year, year + 1]
    .flatMap(provisionalHolidays)
    .filter(({ on }) => on >= calendar.provisionalFrom && isOpenOn(calendar, on))
    .map(({ on, occasion }): ComingDay => ({ ...provisionalDay, day: on, occasion, provisional: true }));
  return [...set.map((day) => ({ ...day, provisional: false })), ...provisional]
    .filter(({ day }) => day >= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Whether the weekday has hours at all: a holiday on a Sunday takes nothing off. */
const isOpenOn = (calendar: WorkingCalendar, day: string): boolean =>
  (windowsOn(calendar.facts, day)[weekdayOfDay(dayNumberOf(day) ?? 0) - 1]?.length ?? 0) > 0;

const provisionalDay = {
  provinceCode: "00",
  organisationId: WHOLE_PROVINCE,
  kind: "off",
  instrument: "",
} as const;
