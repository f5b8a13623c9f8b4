import { localDateOf, minuteOfDay } from "#core/time/local-time";
import { sayDate } from "#features/units";
import type { Span } from "./model/span.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** `07:00`, in Viet Nam. */
export const sayClock = (at: Date): string => `${two(Math.floor(minuteOfDay(at) / 60))}:${two(minuteOfDay(at) % 60)}`;

/** `07:00–19:00 16/11/2026`, `19:00 16/11/2026–07:00 17/11/2026` when it goes over midnight. */
export function saySpan({ from, to }: Span): string {
  const [first, last] = [localDateOf(from), localDateOf(to)];
  if (first === last) return `${sayClock(from)}–${sayClock(to)} ${sayDate(first)}`;
  return `${sayClock(from)} ${sayDate(first)}–${sayClock(to)} ${sayDate(last)}`;
}
