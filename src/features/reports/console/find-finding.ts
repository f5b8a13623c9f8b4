import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import type { Bar } from "#ui/bar-chart/view";
import type { LatenessReport } from "../lateness-report.ts";
import { reportMessages } from "../messages.ts";
import type { Figures } from "../model/figures.ts";
import type { SettlementReport } from "../settlement-report.ts";

/** One thing a report shows, and the bars that show it; the numbers stand in the table beneath. */
export type Finding = { readonly title: string; readonly bars: readonly Bar[]; readonly tone: "plain" | "pressing" };

const mostBars = 8;

const lateOf = ({ late, overdue }: Figures): number => late + overdue;

/** Where most is late; where nothing is, what most came in. Undefined for an empty report. */
export function settlementFinding({ rows, total }: SettlementReport, locale: Locale): Finding | undefined {
  const words = reportMessages[locale];
  const valueOf = lateOf(total) > 0 ? lateOf : ({ received }: Figures): number => received;
  const bars = rows
    .map(({ key, name, figures }) => ({ key, label: name, value: valueOf(figures) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, mostBars);
  const [first] = bars;
  if (!first) return undefined;
  const pressing = lateOf(total) > 0;
  const text = pressing ? words.chartLate : words.chartReceived;
  const title = fill(text, { name: first.label, n: first.value, all: valueOf(total) });
  return { title, bars, tone: pressing ? "pressing" : "plain" };
}

/** The share of what was settled that was early or on time, in a sentence. */
export function sayShare({ settled, early, onTime }: Figures, locale: Locale): string {
  const words = reportMessages[locale];
  if (settled === 0) return words.shareNone;
  const share = new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 1 });
  const n = early + onTime;
  return fill(words.share, { share: share.format((n / settled) * 100), n, all: settled });
}

/** The most frequent cause. Undefined where nothing was late. */
export function latenessFinding(
  { causes, total }: LatenessReport,
  nameOf: (key: string) => string,
  locale: Locale,
): Finding | undefined {
  const bars = causes.slice(0, mostBars).map(({ key, total: value }) => ({ key, label: nameOf(key), value }));
  const [first] = bars;
  if (!first) return undefined;
  const values = { name: first.label, n: first.value, all: total.total };
  return { title: fill(reportMessages[locale].chartCause, values), bars, tone: "pressing" };
}
