import type { Refusal } from "#core/result";
import type { changeFaults } from "./fault-messages.ts";

/** One thing wrong with a draft; `row` is 0 where it is wrong as a whole. */
export type Fault = Refusal & {
  readonly code: keyof typeof changeFaults;
  readonly row: number;
};

type Details = Readonly<Record<string, string | number>>;

export const faultAt = (row: number, code: Fault["code"], detail: Details = {}): Fault => ({
  row,
  code,
  detail: row > 0 ? { row, ...detail } : detail,
});
