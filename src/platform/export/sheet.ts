/**
 * What stands in a column. Text keeps its leading zeros (codes, ID numbers, phones); an instant is shown by the clock
 * of Viet Nam; a day is `yyyy-mm-dd`.
 */
export type ColumnKind = "text" | "number" | "instant" | "day";

export type Column = {
  readonly title: string;
  readonly kind: ColumnKind;
  /** About how many letters wide. */
  readonly letters: number;
};

/** Null is an empty cell. An instant is a Date, a day is text. */
export type Cell = string | number | Date | null;

/** A table that is written while it is read: rows are asked for one after the other, never all at once. */
export type Sheet = {
  /** On the sheet's tab and in the file's name. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[]>;
};
