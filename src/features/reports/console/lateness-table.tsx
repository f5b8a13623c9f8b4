import type { Locale } from "#platform/i18n/locale";
import { reportMessages } from "../messages.ts";
import type { LatenessRow } from "../lateness-report.ts";

const columns = ["total", "settled", "inProcess", "awaitedAgency", "awaitedSupplement"] as const;

export const latenessTitles = (locale: Locale): readonly string[] => {
  const words = reportMessages[locale];
  return [words.allLate, words.settledLate, words.inProcessLate, words.awaitedAgency, words.awaitedSupplement];
};

export const latenessInOrder = (row: LatenessRow): readonly number[] => columns.map((column) => row[column]);

type TableProps = {
  readonly caption: string;
  readonly rowTitle: string;
  readonly rows: readonly LatenessRow[];
  readonly total: LatenessRow | undefined;
  readonly nameOf: (key: string) => string;
  readonly hrefOf: ((key: string | undefined) => string) | undefined;
  readonly locale: Locale;
};

export const LatenessTable = ({ caption, rowTitle, rows, total, nameOf, hrefOf, locale }: TableProps) => (
  <div class="scroll">
    <table class="list figures">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowTitle}</th>
          {latenessTitles(locale).map((title) => (
            <th key={title} scope="col" class="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{nameOf(row.key)}</th>
            <Numbers row={row} href={hrefOf?.(row.key)} />
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row">{reportMessages[locale].total}</th>
            <Numbers row={total} href={hrefOf?.(undefined)} />
          </tr>
        </tfoot>
      )}
    </table>
  </div>
);

// The first number leads to its dossiers; the others say what they have in common.
const Numbers = ({ row, href }: { readonly row: LatenessRow; readonly href: string | undefined }) => (
  <>
    {latenessInOrder(row).map((value, at) => (
      <td key={columns[at]} class="number">
        {at === 0 && href && value > 0 ? <a href={href}>{value}</a> : value}
      </td>
    ))}
  </>
);
