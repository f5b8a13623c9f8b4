import { formatWhole } from "#core/text/amount";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "../messages.ts";
import { figureNames, residueOf, type Figures } from "../model/figures.ts";
import type { LedgerLine } from "../read-ledger.ts";

type TableProps = {
  readonly lines: readonly LedgerLine[];
  readonly sum: Figures | undefined;
  readonly rowTitle: string;
  readonly locale: Locale;
  readonly nameOf: (line: LedgerLine) => string;
  readonly hrefOf?: (line: LedgerLine) => string;
};

/** Where the sides of the balance begin. */
const starts = new Set(["opening", "ended"]);

export const LedgerTable = ({ lines, sum, rowTitle, locale, nameOf, hrefOf }: TableProps) => {
  const text = messages[locale];
  return (
    <div class="scroll">
      <table class="list figures">
        <caption class="unseen">{text.table}</caption>
        <thead>
          <tr>
            <th scope="col">{rowTitle}</th>
            {figureNames.map((name) => (
              <th key={name} scope="col" class={starts.has(name) ? "number first" : "number"}>
                {text.columns[name]}
              </th>
            ))}
            <th scope="col" class="number first">
              {text.residue}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{hrefOf ? <a href={hrefOf(line)}>{nameOf(line)}</a> : nameOf(line)}</th>
              <Numbers figures={line.figures} locale={locale} />
            </tr>
          ))}
        </tbody>
        {sum && (
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <Numbers figures={sum} locale={locale} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
};

const Numbers = ({ figures, locale }: { readonly figures: Figures; readonly locale: Locale }) => (
  <>
    {figureNames.map((name) => (
      <td key={name} class={starts.has(name) ? "number first" : "number"}>
        {formatWhole(figures[name], locale)}
      </td>
    ))}
    <td class="number first">{formatWhole(residueOf(figures), locale)}</td>
  </>
);
