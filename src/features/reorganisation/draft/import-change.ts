import { z } from "zod";
import { defineCommand } from "#platform/command/define-command";
import { makeId } from "#platform/secrets/tokens";
import { aboutInput, provinceInput } from "./change-input.ts";
import { keepChange } from "./keep-change.ts";
import { readTable } from "./read-table.ts";

/** Letters of a table; two thousand lines, as no province has. */
const MOST_TABLE = 250_000;

/** A change whose lines come from a table (CSV or TSV, UTF-8). While one line is wrong, nothing is kept. */
export const importChange = defineCommand({
  name: "reorganisation.import-change",
  permission: "units.change",
  summary:
    "Drafts a change from a table with the columns from, to, kind and, where needed, main, places, name, type. Refused with the first line that is wrong; nothing is kept then.",
  input: z.strictObject({ ...provinceInput, ...aboutInput, table: z.string().min(1).max(MOST_TABLE) }),
  writes: "transaction",
  async run(acting, { provinceCode, table, ...about }) {
    const read = readTable(table);
    if (!read.ok) return read;
    return keepChange(acting, { ...about, rows: read.value }, { provinceCode, id: makeId(), version: 0 });
  },
});
