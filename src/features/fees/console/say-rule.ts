import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import type { AmountRule, FeeRule } from "../fee-rule.ts";
import { messages } from "../messages.ts";
import { sayDay } from "../say-fees.ts";
import { feeConsoleMessages } from "./messages.ts";

/** "2.000 đồng một trang; từ trang 3: 1.000 đồng; nhiều nhất 200.000 đồng một bản". */
export function sayAmount({ tiers, per, mostPerCopyDong }: AmountRule, locale: Locale): string {
  const text = feeConsoleMessages[locale];
  const [first, ...later] = tiers;
  return [
    `${formatDong(first?.dong ?? 0, locale)} ${text.per1[per]}`,
    ...later.map(({ from, dong }) => fill(text.tier, { from, dong: formatDong(dong, locale) })),
    ...(mostPerCopyDong === undefined ? [] : [fill(text.mostShown, { dong: formatDong(mostPerCopyDong, locale) })]),
  ].join("; ");
}

export const sayChannels = ({ channels }: FeeRule, locale: Locale): string =>
  channels?.map((channel) => messages[locale].channels[channel]).join(", ") ?? feeConsoleMessages[locale].every;

export const sayValidity = ({ validFrom, validTo }: FeeRule): string =>
  `${sayDay(validFrom)} – ${validTo === undefined ? "…" : sayDay(validTo)}`;
