import {
  closing,
  countOpen,
  dayAt,
  monthsLater,
  nextOpen,
  walk,
  workedAfter,
  workedFrom,
  type MinuteCalendar,
} from "./minute-calendar.ts";

export type Limit =
  | { readonly amount: number; readonly unit: "working-hour" | "working-day" | "calendar-day" | "month" }
  | { readonly unit: "same-day"; readonly cutoff: string };
export type Method = "hour-based" | "day-based";
export type Pause = { readonly from: number; readonly to: number };

const DAY = 1440;

/** When a limit is over, in minutes since 1 January 2021, by the rules 2 to 7 of the working-time engine. */
export function minuteDue(
  calendar: MinuteCalendar,
  limit: Limit,
  { from, method }: { readonly from: number; readonly method: Method },
): number {
  if (limit.unit === "same-day") return sameDay(calendar, limit.cutoff, from);
  if (limit.unit === "working-hour") return walk(calendar, from, limit.amount * 60);
  if (method === "day-based") return closing(calendar, lastDay(calendar, limit, dayAt(from)));
  if (limit.unit === "working-day") return walk(calendar, from, limit.amount * 480);
  const start = nextOpen(calendar, from);
  const day = lastDay(calendar, limit, dayAt(start));
  return nextOpen(calendar, day * DAY + (start % DAY));
}

function lastDay(calendar: MinuteCalendar, { amount, unit }: Extract<Limit, { amount: number }>, from: number): number {
  if (unit === "working-day") return workedAfter(calendar, from, amount);
  return workedFrom(calendar, unit === "month" ? monthsLater(from, amount) : from + amount);
}

function sameDay(calendar: MinuteCalendar, cutoff: string, from: number): number {
  const [hours = 0, minutes = 0] = cutoff.split(":").map(Number);
  const start = nextOpen(calendar, from);
  const day = dayAt(start);
  const inTime = start % DAY <= hours * 60 + minutes;
  return closing(calendar, inTime ? day : workedAfter(calendar, day, 1));
}

/** Where a pause moves a due minute: by its open minutes, or by its worked days without the first. */
export function afterPause(
  calendar: MinuteCalendar,
  due: number,
  { from, to, byDays }: Pause & { readonly byDays: boolean },
): number {
  if (!byDays) return walk(calendar, due, countOpen(calendar, from, to));
  let days = 0;
  for (let day = dayAt(from) + 1; day <= dayAt(to); day += 1) if (calendar.worked(day)) days += 1;
  return days === 0 ? due : closing(calendar, workedAfter(calendar, dayAt(due), days));
}

/** By when a dossier is passed on: the day's closing, or one open hour into the next worked day after the cut-off. */
export function minuteTransfer(calendar: MinuteCalendar, from: number, cutoff: string): number {
  const [hours = 0, minutes = 0] = cutoff.split(":").map(Number);
  const start = nextOpen(calendar, from);
  const sameDayStart = dayAt(start) === dayAt(from);
  if (sameDayStart && start % DAY <= hours * 60 + minutes) return closing(calendar, dayAt(start));
  const day = sameDayStart ? workedAfter(calendar, dayAt(start), 1) : dayAt(start);
  return walk(calendar, day * DAY, 60);
}
