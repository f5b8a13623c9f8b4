import { formatDong, formatWhole } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { sayLimit } from "#core/time/say-time";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "./messages.ts";
import type { Fee, Procedure, ProcedureCase, TimeLimit } from "./procedure.ts";

export const titleOf = ({ name, shortName }: Procedure, locale: Locale): string => (shortName ?? name)[locale];

/** How long, in words: one time, or from the shortest to the longest of its cases. */
export function sayTime(procedure: Procedure, locale: Locale): string {
  const text = messages[locale];
  if (procedure.setByProvince) return text.byProvince;
  const limits = procedure.cases.map(({ limit }) => limit).sort((a, b) => roughHours(a) - roughHours(b));
  const [least, most] = [limits[0], limits.at(-1)];
  if (!least || !most) return text.noTime;
  const [shortest, longest] = [sayCaseTime(least, locale), sayCaseTime(most, locale)];
  if (shortest === longest) return longest;
  // "17 đến 27 ngày làm việc"; a same-day limit loses the cut-off that its own line states.
  const from = "amount" in least && least.unit === most.unit ? least.amount : shortest.replace(/ \(.*\)$/u, "");
  return fill(text.from, { least: from, most: longest });
}

export const sayCaseTime = (limit: TimeLimit, locale: Locale): string =>
  limit.unit === "none" ? messages[locale].noTime : sayLimit(limit, locale);

// Only to put cases in order; due dates are reckoned by core/time.
function roughHours(limit: TimeLimit): number {
  if (limit.unit === "none") return Number.MAX_SAFE_INTEGER;
  if (limit.unit === "same-day") return 4;
  const hours = { "working-hour": 1, "working-day": 34, "calendar-day": 24, month: 720 };
  return limit.amount * hours[limit.unit];
}

/** How much, a line for each amount; "free" and "not published" are different answers. */
export function sayFees(procedure: Procedure, locale: Locale): readonly string[] {
  if (procedure.setByProvince) return [messages[locale].byProvince];
  return [...new Set(procedure.cases.flatMap((each) => sayCaseFees(each, locale)))];
}

/** How much in few words, for lists: one amount, or from the least to the most. */
export function sayFeeBriefly(procedure: Procedure, locale: Locale): string {
  const text = messages[locale];
  if (procedure.setByProvince) return text.byProvince;
  const stated = procedure.cases.flatMap(({ fees }) => fees ?? []);
  if (stated.length === 0) return procedure.cases.some(({ fees }) => fees) ? text.free : text.feeNotStated;
  const amounts = stated.map(({ amountDong }) => amountDong);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const said = formatDong(most, locale);
  return least === most ? said : fill(text.from, { least: formatWhole(least, locale), most: said });
}

export function sayCaseFees({ fees }: ProcedureCase, locale: Locale): readonly string[] {
  const text = messages[locale];
  if (!fees) return [text.feeNotStated];
  return fees.length === 0 ? [text.free] : fees.map((fee) => sayFee(fee, locale));
}

function sayFee({ amountDong, per, channels, note }: Fee, locale: Locale): string {
  const text = messages[locale];
  const amount = per === "case" ? formatDong(amountDong, locale) : `${formatDong(amountDong, locale)} ${text.per[per]}`;
  const where = channels?.map((channel) => text.channels[channel]).join(", ");
  const aside = [where, note?.[locale]].filter(Boolean).join("; ");
  return aside ? `${amount} (${aside})` : amount;
}

export function sayCompetent({ competent }: Procedure, locale: Locale): string {
  const text = messages[locale];
  const named: Readonly<Record<string, string>> = text.competent;
  return named[competent] ?? text.department;
}

/** `2025-07-01` as people write it: `01/07/2025`. */
export const sayDay = (day: string): string => day.split("-").reverse().join("/");
