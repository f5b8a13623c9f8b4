import type { Locale } from "#platform/i18n/locale";
import type { Cell, Column, Sheet } from "#platform/export/sheet";
import type { LatenessReport, LatenessRow } from "../lateness-report.ts";
import { reportMessages } from "../messages.ts";
import type { SettlementReport } from "../settlement-report.ts";
import { latenessInOrder, latenessTitles } from "./lateness-table.tsx";
import { figuresInOrder, settlementTitles } from "./settlement-table.tsx";

type Named = { readonly title: string; readonly rowTitle: string; readonly locale: Locale };

const numbers = (titles: readonly string[]): readonly Column[] =>
  titles.map((title) => ({ title, kind: "number", letters: Math.max(10, Math.ceil(title.length * 0.8)) }));

async function* rowsOf(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}

/** II.06a as it stands on the page, the sum last. */
export const settlementSheet = (report: SettlementReport, { title, rowTitle, locale }: Named): Sheet => ({
  title,
  columns: [{ title: rowTitle, kind: "text", letters: 40 }, ...numbers(settlementTitles(locale))],
  rows: rowsOf([
    ...report.rows.map(({ name, figures }) => [name, ...figuresInOrder(figures)]),
    [reportMessages[locale].total, ...figuresInOrder(report.total)],
  ]),
});

/** II.07b: the causes and their sum, then the offices. */
export function latenessSheet(
  report: LatenessReport,
  names: { readonly cause: (key: string) => string; readonly office: (key: string) => string },
  { title, locale }: Named,
): Sheet {
  const words = reportMessages[locale];
  const line = (group: string, name: string, row: LatenessRow): readonly Cell[] => [
    group,
    name,
    ...latenessInOrder(row),
  ];
  return {
    title,
    columns: [
      { title: words.title, kind: "text", letters: 24 },
      { title: words.cause, kind: "text", letters: 48 },
      ...numbers(latenessTitles(locale)),
    ],
    rows: rowsOf([
      ...report.causes.map((row) => line(words.causes, names.cause(row.key), row)),
      line(words.causes, words.total, report.total),
      ...report.offices.map((row) => line(words.offices, names.office(row.key), row)),
    ]),
  };
}
