import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { dayNumberOf } from "#core/time/local-date";
import type { Locale } from "#platform/i18n/locale";
import type { FeeRule } from "./fee-rule.ts";
import { messages } from "./messages.ts";
import type { FeeLine } from "./reckon-fees.ts";

export const sayFeeKind = (kind: FeeLine["kind"], locale: Locale): string => messages[locale].kinds[kind];
export const sayCollected = (when: FeeLine["collected"], locale: Locale): string => messages[locale].collected[when];
/** "Miễn phí" or the amount. */
export const sayTotal = (dong: number, locale: Locale): string =>
  dong === 0 ? messages[locale].nothing : formatDong(dong, locale);

/** How an amount came about, in one sentence: "2 trang × 2.000 đồng + 3 trang × 1.000 đồng; căn cứ 226/2016/TT-BTC". */
export function explainLine(line: FeeLine, locale: Locale): string {
  const text = messages[locale];
  const parts = line.parts.map(({ count, dong }) =>
    fill(text.part, { count, unit: text.units[line.per], dong: formatDong(dong, locale) }),
  );
  const copyDong = line.cappedDong ?? line.parts.reduce((sum, { count, dong }) => sum + count * dong, 0);
  const { relief } = line;
  return [
    parts.join(" + "),
    ...(line.cappedDong === undefined ? [] : [fill(text.capped, { dong: formatDong(line.cappedDong, locale) })]),
    ...(line.copies > 1 ? [fill(text.perCopy, { dong: formatDong(copyDong, locale), copies: line.copies })] : []),
    ...(relief
      ? [
          fill(text.relief, {
            percent: relief.percentOff,
            name: relief.name[locale],
            instrument: relief.instrument,
            dong: formatDong(relief.dong, locale),
          }),
        ]
      : []),
    fill(text.basis, { instrument: line.instrument }),
  ].join("; ");
}

/** `2026-12-31` as people write it: `31/12/2026`. */
export const sayDay = (day: string): string => day.split("-").reverse().join("/");

/** Days until a rule has lapsed; 0 on its last day, undefined without an end. */
export const daysLeft = ({ validTo }: Pick<FeeRule, "validTo">, on: string): number | undefined =>
  validTo === undefined ? undefined : (dayNumberOf(validTo) ?? 0) - (dayNumberOf(on) ?? 0);

/** How pressing a coming lapse is: the last week, the last month, the last two months, or not yet. */
export const lapseWarning = (days: number | undefined): 7 | 30 | 60 | undefined =>
  days === undefined || days < 0 ? undefined : ([7, 30, 60] as const).find((within) => days <= within);

export function sayLapse(rule: Pick<FeeRule, "validTo">, on: string, locale: Locale): string {
  const text = messages[locale];
  const days = daysLeft(rule, on);
  if (rule.validTo === undefined || days === undefined) return text.endless;
  const day = sayDay(rule.validTo);
  if (lapseWarning(days) === undefined) return fill(text.lasts, { day });
  return days === 0 ? fill(text.lapsesToday, { day }) : fill(text.lapsesIn, { days, day });
}
