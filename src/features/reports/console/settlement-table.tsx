import type { Locale } from "#platform/i18n/locale";
import { reportMessages } from "../messages.ts";
import type { CellName, Figures } from "../model/figures.ts";
import type { SettlementReport } from "../settlement-report.ts";

/** How the columns stand together, in the order of the form. */
const groups = [
  ["received", ["received", "online", "direct", "carried"]],
  ["settled", ["settled", "early", "onTime", "late", "withdrawn"]],
  ["inProcess", ["inProcess", "inTime", "overdue"]],
  ["heldUp", ["heldUp", "supplement", "payment", "stopped"]],
] as const satisfies readonly (readonly [keyof ReturnType<typeof words>["groups"], readonly CellName[]])[];

const words = (locale: Locale) => reportMessages[locale];
const startsGroup = new Set<CellName>([...groups.map(([, [first]]) => first), "refused"]);
const order: readonly CellName[] = [...groups.flatMap(([, names]) => names), "refused"];

/** Columns as one line of titles, for a file. */
export const settlementTitles = (locale: Locale): readonly string[] => {
  const { groups: groupWords, cells } = words(locale);
  const of = groups.flatMap(([group, names]) => names.map((name) => `${groupWords[group]}: ${cells[name]}`));
  return [...of, cells.refused];
};

export const figuresInOrder = (figures: Figures): readonly number[] => order.map((name) => figures[name]);

type TableProps = {
  readonly report: SettlementReport;
  readonly rowTitle: string;
  readonly locale: Locale;
  /** Where a number's dossiers are; undefined where they may not be seen. */
  readonly hrefOf: ((cell: CellName, row?: string) => string) | undefined;
};

export const SettlementTable = ({ report, rowTitle, locale, hrefOf }: TableProps) => {
  const { groups: groupWords, cells, total, settlementTitle } = words(locale);
  return (
    <div class="scroll">
      <table class="list figures">
        <caption class="unseen">{settlementTitle}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {rowTitle}
            </th>
            {groups.map(([group, names]) => (
              <th key={group} class="first" colSpan={names.length} scope="colgroup">
                {groupWords[group]}
              </th>
            ))}
            <th rowSpan={2} scope="col" class="number first">
              {cells.refused}
            </th>
          </tr>
          <tr>
            {groups.flatMap(([, names]) =>
              names.map((name) => (
                <th key={name} scope="col" class={startsGroup.has(name) ? "number first" : "number"}>
                  {cells[name]}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {report.rows.map(({ key, name, figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <Numbers figures={figures} hrefOf={hrefOf && ((cell) => hrefOf(cell, key))} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{total}</th>
            <Numbers figures={report.total} hrefOf={hrefOf && ((cell) => hrefOf(cell))} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
};

type NumbersProps = {
  readonly figures: Figures;
  readonly hrefOf: ((cell: CellName) => string) | undefined;
};

const Numbers = ({ figures, hrefOf }: NumbersProps) => (
  <>
    {order.map((cell) => (
      <td key={cell} class={startsGroup.has(cell) ? "number first" : "number"}>
        {hrefOf && figures[cell] > 0 ? <a href={hrefOf(cell)}>{figures[cell]}</a> : figures[cell]}
      </td>
    ))}
  </>
);
