import type { Reading } from "#platform/context";
import type { DrawnPaper } from "./drawn-paper.ts";
import { styleOf } from "./paper-sets.ts";
import { typesetPaper } from "./typeset-paper.ts";

export type PaperPlace = {
  readonly provinceCode: string;
  /** Slug of the procedure's field. */
  readonly field?: string | undefined;
  /** The day of issue, `yyyy-mm-dd`. */
  readonly on: string;
};

/** Sets a paper as its legal set says on the day of issue. */
export const setPaper = (_: Reading, drawn: DrawnPaper, { field, on }: PaperPlace): Promise<Buffer> =>
  typesetPaper(drawn, styleOf({ kind: drawn.kind, field, on }));
