import { sayInstant } from "#core/time/say-time";
import { minuteOfDay } from "#core/time/local-time";
import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";

const parts = { vi: ["{h} giờ", "{h} giờ {m}"], en: ["{h}:00", "{h}:{m}"] } as const;

/** The two halves of "trước 16 giờ, thứ Hai 23/11": the hour as people say it, and the day. */
function momentParts(at: Date, locale: Locale): { readonly time: string; readonly day: string } {
  const minutes = minuteOfDay(at);
  const [full, split] = parts[locale];
  const values = { h: Math.floor(minutes / 60), m: String(minutes % 60).padStart(2, "0") };
  const time = fill(minutes % 60 === 0 ? full : split, values);
  const [day = ""] = sayInstant(at, locale, { style: "at" }).split(",");
  return { time, day };
}

/** A sentence with {time} and {day} of an ISO instant; empty when there is none. */
export const sayMoment = (sentence: string, iso: string | null, locale: Locale): string =>
  iso === null ? "" : fill(sentence, momentParts(new Date(iso), locale));
