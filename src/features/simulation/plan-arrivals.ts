import { dateOfDay, weekdayOfDay, type DayNumber } from "#core/time/local-date";
import { epochOf } from "#core/time/local-time";
import { addWorkingMinutes } from "#core/time/working-time";
import { isWorkingDay, type WorkingCalendar } from "#core/time/working-calendar";
import { readShippedJson } from "#platform/shipped-data";
import type { RandomSequence } from "./random-sequence.ts";

type Shape = {
  readonly perWorkingHour: readonly number[];
  readonly weekday: Readonly<Record<string, number>>;
  readonly onlinePerClockHour: readonly number[];
};
const shape = readShippedJson<Shape>("simulation/arrivals.json");

export type Arrival = { readonly at: Date; readonly online: boolean };

/** Moments at which dossiers reach a province on one day: counters by working hour, the rest by the hours people are awake. */
export function planArrivals(
  random: RandomSequence,
  calendar: WorkingCalendar,
  on: { readonly day: DayNumber; readonly perDay: number; readonly onlineShare: number },
): Arrival[] {
  const open = isWorkingDay(calendar, dateOfDay(on.day));
  const perDay = on.perDay * (shape.weekday[String(weekdayOfDay(on.day))] ?? 1);
  const online = Math.round((open ? perDay : perDay * 0.3) * on.onlineShare);
  const direct = open ? Math.round(perDay * (1 - on.onlineShare)) : 0;
  const midnight = epochOf(on.day, 0);
  const arrivals: Arrival[] = [];
  for (let n = 0; n < direct; n += 1) {
    const minutes = (random.weighted(shape.perWorkingHour) + random.next()) * 60;
    const at = addWorkingMinutes(calendar, new Date(midnight), Math.min(479, minutes));
    if (at) arrivals.push({ at, online: false });
  }
  for (let n = 0; n < online; n += 1) {
    const hours = random.weighted(shape.onlinePerClockHour) + random.next();
    arrivals.push({ at: new Date(midnight + hours * 3_600_000), online: true });
  }
  return arrivals.sort((a, b) => a.at.getTime() - b.at.getTime());
}
