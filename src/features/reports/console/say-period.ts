import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { reportMessages } from "../messages.ts";
import type { Period } from "../model/period.ts";

const day = (date: string): string => date.split("-").reverse().join("/");

export const sayPeriod = ({ from, to }: Period, locale: Locale): string =>
  fill(reportMessages[locale].span, { from: day(from), to: day(to) });

/** A period's short name as people read it: "Tuần 47/2026", "Tháng 11/2026", "Quý 4/2026", "Năm 2026". */
export function sayPeriodName(name: string, locale: Locale): string {
  const words = reportMessages[locale].form;
  const [year = "", rest = ""] = name.split("-");
  if (rest.startsWith("q")) return fill(words.quarter, { quarter: rest.slice(1), year });
  if (rest.startsWith("w")) return fill(words.week, { week: rest.slice(1), year });
  return rest ? fill(words.month, { month: rest, year }) : fill(words.year, { year });
}
