import { Readable } from "node:stream";
import { formatInstant } from "#core/time/local-time";
import type { Cell, Sheet } from "./sheet.ts";

/** So much text is gathered before it is handed on: one row at a time would cost more in calls than in bytes. */
const chunkLetters = 32_768;

// Spreadsheets take a cell that begins like this for a formula; an apostrophe in front makes it text again.
const dangerous = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]/;

/** A cell as RFC 4180 writes it. Text never becomes a formula, whoever typed it; numbers and times are ours. */
export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (cell instanceof Date) return formatInstant(cell).slice(0, 16).replace("T", " ");
  const safe = dangerous.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/**
 * A sheet as CSV: UTF-8 with a byte order mark (without it Excel reads Vietnamese as Latin-1), RFC 4180, times as
 * `yyyy-mm-dd hh:mm`. Rows are asked for as fast as the reader takes them; a reader that goes away ends the source.
 */
export const csvOf = (sheet: Sheet): Readable => Readable.from(chunks(sheet), { objectMode: false });

async function* chunks({ columns, rows }: Sheet): AsyncGenerator<Buffer> {
  let text = `\uFEFF${line(columns.map(({ title }) => title))}`;
  for await (const row of rows) {
    text += line(row);
    if (text.length < chunkLetters) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text) yield Buffer.from(text);
}
