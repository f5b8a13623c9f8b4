import { fill } from "#core/text/fill";
import type { WeeklyWindows } from "#core/time/working-calendar";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "./messages.ts";

const sayDay = (windows: WeeklyWindows[number]): string =>
  windows.map(([opens, closes]) => `${opens}–${closes}`).join(", ");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Thứ Hai đến thứ Sáu` and `07:00–11:30, 13:30–17:00`. */
export type OpeningHours = { readonly days: string; readonly hours: string };

/** One entry for each run of days with the same hours. */
export function sayOpeningHours(week: WeeklyWindows, locale: Locale): OpeningHours[] {
  const { days, dayRange } = messages[locale];
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [weekday, windows] of week.entries()) {
    const hours = sayDay(windows);
    const run = runs.at(-1);
    if (run && run.hours === hours) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, hours });
  }
  return runs
    .filter((run) => run.hours !== "")
    .map(({ first, last, hours }) => {
      const [from = "", to = ""] = [days[first], days[last]];
      return { days: capital(first === last ? from : fill(dayRange, { first: from, last: to })), hours };
    });
}

/** `30/4/2026`, as Vietnamese papers write a day. */
export const sayDate = (day: string): string => day.split("-").toReversed().map(Number).join("/");
