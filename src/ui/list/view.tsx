import type { ComponentChildren } from "preact";

export type Column = {
  readonly title: ComponentChildren;
  /** Left out on narrow screens. */
  readonly wide?: boolean;
  readonly number?: boolean;
};
export type Row = {
  readonly key: string;
  readonly cells: readonly ComponentChildren[];
  /** Where Enter leads from this row in the console. */
  readonly href?: string;
};

const classOf = ({ wide, number }: Column): string | undefined =>
  [wide ? "wide" : "", number ? "number" : ""].filter(Boolean).join(" ") || undefined;

/** Rows of the same kind. `caption` is for those who cannot see the heading above it. */
export const List = (props: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Said instead of an empty table. */
  readonly empty: ComponentChildren;
}) =>
  props.rows.length === 0 ? (
    <p class="soft">{props.empty}</p>
  ) : (
    <div class="scroll">
      <table class="list">
        <caption class="unseen">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column, at) => (
              <th key={at} scope="col" class={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key} data-href={row.href}>
              {row.cells.map((cell, at) => (
                <td key={at} class={classOf(props.columns[at] ?? { title: "" })}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
