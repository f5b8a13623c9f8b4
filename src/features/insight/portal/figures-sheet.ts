import type { Percentile } from "#core/figures/percentile";
import type { Share } from "#core/figures/share";
import type { Cell, Sheet } from "#platform/export/sheet";
import type { Locale } from "#platform/i18n/locale";
import { shareNames, waitNames, type Measures } from "../figures/measures.ts";
import type { Figures } from "../figures/read-figures.ts";
import { messages } from "../messages.ts";

const cellsOfShare = ({ hits, of, low, high }: Share): readonly Cell[] => [hits, of, low ?? null, high ?? null];
const cellsOfWait = ({ value, of, low, high }: Percentile): readonly Cell[] => [
  value ?? null,
  of,
  low ?? null,
  high ?? null,
];

const cellsOf = (measures: Measures): readonly Cell[] => [
  ...shareNames.flatMap((name) => cellsOfShare(measures[name])),
  ...waitNames.flatMap((name) => cellsOfWait(measures[name])),
];

/** The figures as open data: counts and intervals, the place itself first; shares from nought to one, waits in seconds. */
export const figuresSheet = (
  figures: Figures,
  { title, locale }: { readonly title: string; readonly locale: Locale },
): Sheet => {
  const text = messages[locale];
  const { from, to } = figures.period;
  const ends = [text.counted, text.low, text.high];
  const columns = [...shareNames, ...waitNames].flatMap((name) => [
    text.names[name],
    ...ends.map((end) => `${text.names[name]}: ${end.toLocaleLowerCase(locale)}`),
  ]);
  const all = [{ ...figures.place, measures: figures.measures }, ...figures.rows];
  return {
    title: `${title} ${from} ${to}`,
    columns: [
      { title: text.code, kind: "text", letters: 10 },
      { title: text.place, kind: "text", letters: 36 },
      ...columns.map((each) => ({ title: each, kind: "number" as const, letters: 12 })),
    ],
    rows: (async function* () {
      for (const row of all) yield [row.key, row.name[locale], ...cellsOf(row.measures)];
    })(),
  };
};
