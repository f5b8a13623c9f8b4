import { z } from "zod";
import { ok, type Refusal, type Result } from "#core/result";
import { formatInstant } from "#core/time/local-time";
import { periodOf, type Period } from "#features/reports";
import { apiQuery, type ApiOperation } from "#platform/http/api-door";
import type { Locale } from "#platform/i18n/locale";
import { readNation, readProvince, readUnit, type Figures } from "./figures/read-figures.ts";

const tag = "hotline";

const share = z.object({
  of: z.int().describe("What the share is counted from"),
  hits: z.int(),
  share: z.number().optional().describe("0 to 1; absent where nothing was counted"),
  low: z.number().optional().describe("Lower end of Wilson's 95 % interval"),
  high: z.number().optional(),
  tooFew: z.boolean().describe("Too few to compare with others"),
});
const wait = z.object({
  of: z.int().describe("Calls that could be timed"),
  value: z.number().optional().describe("Seconds"),
  low: z.number().optional().describe("Lower end of the 95 % interval by order statistics; absent: no bound"),
  high: z.number().optional(),
  tooFew: z.boolean(),
});
const measures = z.object({
  answered: share.describe("Calls answered, of calls that came in"),
  median: wait.describe("Until the answer"),
  p90: wait,
  promises: share.describe("Promised calls made in time, of promises that fell due"),
  onTime: share.describe("Cases answered in time, of cases that fell due"),
  satisfied: share.describe("Satisfied or very satisfied, of answers that were rated"),
  reached: share.describe("Test calls answered"),
});
const output = z.object({
  key: z.string().describe("Code of the province or unit; empty for the country"),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  closed: z.boolean().describe("True once the figures of the period no longer change: an hour after its end"),
  fewestToRank: z.int(),
  measures,
  rows: z.array(z.object({ key: z.string(), name: z.string(), measures })),
  lines: z.array(
    z.object({
      line: z.string(),
      organisationId: z.string(),
      checks: z.int(),
      reached: z.int(),
      medianSeconds: z.number().optional(),
      lastAt: z.string(),
    }),
  ),
});

const present = ({ place, period, closed, fewest, measures: own, rows, lines }: Figures, locale: Locale) => ({
  key: place.key,
  name: place.name[locale],
  ...period,
  closed,
  fewestToRank: fewest,
  measures: own,
  rows: rows.map((row) => ({ key: row.key, name: row.name[locale], measures: row.measures })),
  lines: lines.map(({ line, office, checks, reached, median, lastAt }) => ({
    line,
    organisationId: office,
    checks,
    reached,
    ...(median === null ? {} : { medianSeconds: median }),
    lastAt: formatInstant(lastAt),
  })),
});

const days = {
  from: z.iso.date().describe("First day of the period, in Viet Nam"),
  to: z.iso.date().describe("Last day of the period"),
};

async function answer(
  asked: { readonly from: string; readonly to: string },
  locale: Locale,
  read: (period: Period) => Promise<Result<Figures, Refusal>>,
): Promise<Result<z.infer<typeof output>, Refusal>> {
  const period = periodOf(asked.from, asked.to);
  const found = period.ok ? await read(period.value) : period;
  return found.ok ? ok(present(found.value, locale)) : found;
}

export const insightApi: readonly ApiOperation[] = [
  apiQuery({
    path: "/hotline/figures",
    tag,
    summary: "How the country's hotlines and cases did in a period, by provinces; a past period never changes.",
    params: z.strictObject(days),
    output,
    openToOtherSites: true,
    run: ({ acting, params, locale }) =>
      answer(params, locale, async (period) => ok(await readNation(acting, { period, at: acting.at }))),
  }),
  apiQuery({
    path: "/hotline/figures/provinces/{province}",
    tag,
    summary: "How a province's hotlines and cases did in a period, by units.",
    params: z.strictObject({ ...days, province: z.string().regex(/^\d{2}$/) }),
    output,
    openToOtherSites: true,
    run: ({ acting, params: { province, ...asked }, locale }) =>
      answer(asked, locale, (period) => readProvince(acting, { period, at: acting.at, provinceCode: province })),
  }),
  apiQuery({
    path: "/hotline/figures/units/{unit}",
    tag,
    summary: "How one unit's hotline and cases did in a period.",
    params: z.strictObject({ ...days, unit: z.string().regex(/^(2004-)?\d{2,5}$/) }),
    output,
    openToOtherSites: true,
    run: ({ acting, params: { unit, ...asked }, locale }) =>
      answer(asked, locale, (period) => readUnit(acting, { period, at: acting.at, unitCode: unit })),
  }),
];
