import { fill } from "#core/text/fill";
import { provisionalHolidays } from "#core/time/days-off";
import type { LocalDate } from "#core/time/local-date";
import type { Reading } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { calendarMessages } from "./calendar-messages.ts";
import { listCalendarDays } from "./calendar-for.ts";
import { sayDay } from "./say-day.ts";
import { provinceOfOrganisation } from "./organisation-queries.ts";

/** An occasion of the calendar in words: a holiday's name, a swap, or what an administrator wrote. */
export function sayOccasion(occasion: string, locale: Locale): string {
  const text = calendarMessages[locale];
  const swapped = /^swap (\d{4}-\d{2}-\d{2})$/.exec(occasion)?.[1];
  if (swapped) return fill(text.swap, { day: sayDay(swapped, locale) });
  return text.occasions[occasion] ?? occasion;
}

/** What an office's days off and make-up days are called: its own entry first, then the province's, then the country's. */
export async function dayNamesFor(
  reading: Reading,
  organisationId: string,
): Promise<(date: LocalDate, locale: Locale) => string | undefined> {
  const days = await listCalendarDays(reading, (await provinceOfOrganisation(reading, organisationId)) ?? "00");
  const nearest = new Map<LocalDate, string>();
  for (const of of ["00", "", organisationId])
    for (const { day, provinceCode, organisationId: office, occasion } of days)
      if ((provinceCode === "00" ? "00" : office) === of) nearest.set(day, occasion);
  return (date, locale) => {
    const occasion = nearest.get(date) ?? provisionalHolidays(Number(date.slice(0, 4))).find(({ on }) => on === date)?.occasion; // prettier-ignore
    return occasion && sayOccasion(occasion, locale);
  };
}
