import { fill } from "../text/fill.ts";
import type { Locale } from "../text/locale.ts";
import { weekdayOfDay } from "./local-date.ts";
import { dayOf, localDateOf, minuteOfDay, parseClockTime } from "./local-time.ts";
import { messages } from "./messages.ts";
import { WORKING_DAY_MINUTES } from "./time-limit.ts";
import type { TimeLimit } from "./time-limit.ts";

export type InstantStyle =
  /** A promise: "thứ Ba 24/11, trước 10:00". */
  | "due"
  /** An event: "thứ Ba 24/11, 10:00". */
  | "at"
  /** A day with its year: "thứ Ba 24/11/2026". */
  | "date"
  /** As printed on a form: "10 giờ 00 phút, ngày 24/11/2026". */
  | "paper";

/** An instant in words, in the time of Viet Nam. With `now`, due and at name the year where it is another than now's. */
export const sayInstant = (
  at: Date,
  locale: Locale,
  { style = "at", now }: { readonly style?: InstantStyle; readonly now?: Date } = {},
): string => {
  const text = messages[locale];
  const [year = "", mm = "", dd = ""] = localDateOf(at).split("-");
  const hour = twoDigits(Math.floor(minuteOfDay(at) / 60));
  const minute = twoDigits(minuteOfDay(at) % 60);
  if (style === "paper") return fill(text.paper, { hour, minute, dd, mm, year });
  const named = {
    weekday: text.weekdays[weekdayOfDay(dayOf(at)) - 1] ?? "",
    day: Number(dd),
    month: text.months[Number(mm) - 1] ?? "",
    year,
  };
  if (style === "date") return fill(text.fullDate, named);
  const otherYear = now !== undefined && !localDateOf(now).startsWith(year);
  const date = fill(otherYear ? text.fullDate : text.dayAndMonth, named);
  return fill(text[style], { date, time: `${hour}:${minute}` });
};

/**
 * Working minutes left, or late when negative, in words; a day is 8 hours. `short` names the largest unit ("3 giờ",
 * "trễ 2 giờ"), `full` the two largest ("còn 3 giờ 20 phút").
 */
export const sayTimeLeft = (
  workingMinutes: number,
  locale: Locale,
  { style = "short" }: { readonly style?: "short" | "full" } = {},
): string => {
  const text = messages[locale];
  const minutes = Math.trunc(workingMinutes);
  if (minutes === 0) return text.now;
  const span = saySpan(Math.abs(minutes), locale, style === "full" ? 2 : 1);
  if (minutes < 0) return fill(text.late, { span });
  return style === "full" ? fill(text.left, { span }) : span;
};

const saySpan = (minutes: number, locale: Locale, parts: number): string => {
  const text = messages[locale];
  const days = Math.floor(minutes / WORKING_DAY_MINUTES);
  const hours = Math.floor((minutes % WORKING_DAY_MINUTES) / 60);
  const spans = [
    { n: days, one: text.day, many: text.days },
    { n: hours, one: text.hour, many: text.hours },
    { n: minutes % 60, one: text.minute, many: text.minutes },
  ];
  const largest = spans.findIndex(({ n }) => n > 0);
  const said = spans.slice(largest, largest + parts).filter(({ n }) => n > 0);
  return said.map(({ n, one, many }) => (n === 1 ? one : fill(many, { n }))).join(" ");
};

/** Working time in hours and minutes, never in days: "12 giờ 30 phút". */
export const sayWorkingTime = (minutes: number, locale: Locale): string => {
  const text = messages[locale];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const count = (n: number, one: string, many: string): string[] =>
    n === 0 ? [] : [n === 1 ? one : fill(many, { n })];
  const said = [...count(hours, text.hour, text.hours), ...count(rest, text.minute, text.minutes)];
  return said.length > 0 ? said.join(" ") : fill(text.minutes, { n: 0 });
};

/** A procedure's limit in words: "3 ngày làm việc", "Trong ngày (nộp trước 15 giờ)". */
export const sayLimit = (limit: TimeLimit, locale: Locale): string => {
  const text = messages[locale];
  if (limit.unit === "none") return text.noLimit;
  if (limit.unit === "same-day") return fill(text.sameDay, { cutoff: sayClockTime(limit.cutoff, locale) });
  if (limit.amount === 1) return text.limitOne[limit.unit];
  return fill(text.limit[limit.unit], { n: String(limit.amount).replace(".", text.decimalMark) });
};

const sayClockTime = (clockTime: string, locale: Locale): string => {
  const minutes = parseClockTime(clockTime);
  if (minutes === undefined) return clockTime;
  const named = { hour: Math.floor(minutes / 60), minute: twoDigits(minutes % 60) };
  return fill(minutes % 60 === 0 ? messages[locale].fullHour : messages[locale].hourAndMinute, named);
};

const twoDigits = (value: number): string => String(value).padStart(2, "0");
