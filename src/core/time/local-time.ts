import { DAY_MS, dateOfDay, dayNumberOf } from "./local-date.ts";
import type { DayNumber, LocalDate } from "./local-date.ts";

/** Viet Nam keeps UTC+7 all year: no summer time since 1975, one zone for the whole country. */
export const OFFSET_MS = 7 * 3_600_000;

export const MINUTE_MS = 60_000;

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/i;

export const dayOf = (at: Date): DayNumber => Math.floor((at.getTime() + OFFSET_MS) / DAY_MS);

/** The day in Viet Nam at this instant. */
export const localDateOf = (at: Date): LocalDate => dateOfDay(dayOf(at));

/** Minutes since midnight in Viet Nam, 0–1439. */
export const minuteOfDay = (at: Date): number =>
  Math.floor((at.getTime() + OFFSET_MS - dayOf(at) * DAY_MS) / MINUTE_MS);

export const epochOf = (day: DayNumber, msOfDay: number): number => day * DAY_MS + msOfDay - OFFSET_MS;

/** "HH:MM", 00:00 to 24:00, as minutes since midnight. */
export const parseClockTime = (text: string): number | undefined => {
  const parts = /^(\d{2}):(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minutes <= 1440 ? minutes : undefined;
};

/** The instant of a local day and "HH:MM"; undefined when either is not real. */
export const instantOn = (date: LocalDate, clockTime: string): Date | undefined => {
  const day = dayNumberOf(date);
  const minutes = parseClockTime(clockTime);
  return day === undefined || minutes === undefined ? undefined : new Date(epochOf(day, minutes * MINUTE_MS));
};

/**
 * ISO 8601 date and time. Without an offset the time is meant in Viet Nam, because that is what people here write.
 * Undefined for anything that is no real instant of 1900–2199.
 */
export const parseInstant = (text: string): Date | undefined => {
  const parts = INSTANT.exec(text.trim());
  if (!parts) return undefined;
  const [, date = "", hour, minute, second = "0", fraction = "", offset] = parts;
  const day = dayNumberOf(date);
  const offsetMs = offset === undefined ? OFFSET_MS : parseOffset(offset);
  if (day === undefined || offsetMs === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const clock = (Number(hour) * 60 + Number(minute)) * MINUTE_MS + Number(second) * 1000;
  return new Date(day * DAY_MS + clock + Number(fraction.padEnd(3, "0").slice(0, 3)) - offsetMs);
};

const parseOffset = (text: string): number | undefined => {
  if (text.toUpperCase() === "Z") return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  if (Number(text.slice(-2)) > 59 || minutes > 14 * 60) return undefined;
  return (text.startsWith("-") ? -minutes : minutes) * MINUTE_MS;
};

/** "2026-11-23T16:00:00+07:00"; milliseconds only when there are any, so that nothing is lost on the way. */
export const formatInstant = (at: Date): string => {
  const local = new Date(at.getTime() + OFFSET_MS).toISOString();
  return `${local.endsWith(".000Z") ? local.slice(0, 19) : local.slice(0, 23)}+07:00`;
};
