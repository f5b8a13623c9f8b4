import { instantOn } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import type { Locale } from "#platform/i18n/locale";

/** `thứ Tư 18/11/2026` for `2026-11-18`; text that is no day stays as it is. */
export const sayDay = (day: string, locale: Locale): string => {
  const at = instantOn(day, "00:00");
  return at ? sayInstant(at, locale, { style: "date" }) : day;
};
