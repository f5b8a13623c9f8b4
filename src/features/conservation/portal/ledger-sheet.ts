import type { Sheet } from "#platform/export/sheet";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "../messages.ts";
import { figureNames, residueOf } from "../model/figures.ts";
import type { Ledger } from "../read-ledger.ts";

/** The ledger as it stands on the page, for a file; the sum last. */
export const ledgerSheet = (
  ledger: Ledger,
  { title, locale }: { readonly title: string; readonly locale: Locale },
): Sheet => {
  const text = messages[locale];
  const titles = [...figureNames.map((name) => text.columns[name]), text.residue];
  const lines = [
    ...ledger.lines.map(({ key, name, figures }) => [key, name[locale], figures] as const),
    ["", text.total, ledger.sum] as const,
  ];
  return {
    title,
    columns: [
      { title: text.code, kind: "text", letters: 12 },
      { title: text.unit, kind: "text", letters: 40 },
      ...titles.map((each) => ({ title: each, kind: "number" as const, letters: 14 })),
    ],
    rows: (async function* () {
      for (const [key, name, figures] of lines)
        yield [key, name, ...figureNames.map((each) => figures[each]), residueOf(figures)];
    })(),
  };
};
