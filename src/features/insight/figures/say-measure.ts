import type { Percentile } from "#core/figures/percentile";
import type { Share } from "#core/figures/share";
import { formatWhole } from "#core/text/amount";
import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "../messages.ts";

/** From counts under a thousand more than a whole per cent would be feigned. */
function sayPart(
  part: number,
  of: number,
  { locale, round }: { readonly locale: Locale; readonly round: (value: number) => number },
): string {
  const steps = of < 1_000 ? 100 : 1_000;
  // What is 29 of 100 exactly must not become 29.000000000000004 and be rounded up.
  const text = String(round(Number((part * steps).toFixed(6))) / (steps / 100));
  return locale === "vi" ? text.replace(".", ",") : text;
}

/** `92,4 %`. */
export const sayShare = ({ share, of }: Share, locale: Locale): string =>
  share === undefined ? messages[locale].none : `${sayPart(share, of, { locale, round: Math.round })} %`;

/** `276 / 300`: what it was counted from, always beside the share. */
export const sayCount = ({ hits, of }: Share, locale: Locale): string =>
  `${formatWhole(hits, locale)} / ${formatWhole(of, locale)}`;

/** `89–95 %`, the ends rounded away from the middle. */
export const sayInterval = ({ low, high, of }: Share, locale: Locale): string =>
  low === undefined || high === undefined
    ? ""
    : `${sayPart(low, of, { locale, round: Math.floor })}–${sayPart(high, of, { locale, round: Math.ceil })} %`;

/** `12 giây`, over ten minutes in minutes. */
export const sayWait = ({ value }: Percentile, locale: Locale): string =>
  value === undefined ? messages[locale].none : saySeconds(value, locale);

export const saySeconds = (seconds: number, locale: Locale): string =>
  seconds < 600
    ? fill(messages[locale].seconds, { n: formatWhole(seconds, locale) })
    : fill(messages[locale].minutes, { n: formatWhole(seconds / 60, locale) });

/** `8–15 giây`, `từ 8 giây` where there is no upper bound, nothing where there is none at all. */
export function sayWaitInterval({ low, high, of }: Percentile, locale: Locale): string {
  const text = messages[locale];
  if (of === 0 || (low === undefined && high === undefined)) return "";
  if (low !== undefined && high !== undefined)
    return low === high ? saySeconds(low, locale) : `${low}–${saySeconds(high, locale)}`;
  if (low !== undefined) return fill(text.from, { low: saySeconds(low, locale) });
  return fill(text.upTo, { high: saySeconds(high ?? 0, locale) });
}
