import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { writeXlsxStream } from "hucre/xlsx";
import { OFFSET_MS } from "#core/time/local-time";
import type { Cell, Column, ColumnKind, Sheet } from "./sheet.ts";

const formats: Readonly<Partial<Record<ColumnKind, string>>> = {
  instant: "dd/mm/yyyy hh:mm",
  day: "dd/mm/yyyy",
  number: "#,##0",
};

/** A sheet's tab holds 31 letters, and none of these. */
export const tabName = (title: string): string =>
  title
    .replaceAll(/[[\]:*?/\\']/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 31)
    .trim() || "Danh sách";

// XML 1.0 has no place for these, escaped or not; a file with one of them would not open.
const unwritable = /(?![\t\n\r])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;
/** More than this Excel does not read in one cell. */
const mostLetters = 32_767;

/** A workbook knows no time zones: the serial number is that of the clock on the wall in Viet Nam. */
const onTheWall = (at: Date): Date => new Date(at.getTime() + OFFSET_MS);

function workbookCell(cell: Cell, kind: ColumnKind | undefined): Cell {
  if (cell instanceof Date) return onTheWall(cell);
  if (typeof cell !== "string") return cell;
  if (kind === "day" && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return new Date(`${cell}T00:00:00Z`);
  return cell.replaceAll(unwritable, "").slice(0, mostLetters);
}

async function* cellsOf({ columns, rows }: Sheet): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield row.map((cell, at) => workbookCell(cell, columns[at]?.kind));
}

const definition = ({ title, kind, letters }: Column) => {
  const format = formats[kind];
  return { header: title, width: letters, ...(format ? { numFmt: format } : {}) };
};

/**
 * A sheet as XLSX, one row after the other: real times and numbers, everything else text, the header frozen. Rows are
 * asked for as fast as the reader takes them; a reader that goes away ends the source. Beyond 1,048,576 rows a second
 * tab begins.
 */
export function workbookOf(sheet: Sheet): Readable {
  const bytes = writeXlsxStream(cellsOf(sheet), {
    name: tabName(sheet.title),
    columns: sheet.columns.map(definition),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(bytes as ReadableStream);
}
