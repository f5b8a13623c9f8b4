import type { PageAnswer } from "../http/page-door.ts";
import { csvOf } from "./csv.ts";
import type { Sheet } from "./sheet.ts";
import { workbookOf } from "./workbook.ts";

/** The two ways a list leaves the house. */
export const exportFormats = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

const writers = { xlsx: workbookOf, csv: csvOf };
const types: Readonly<Record<ExportFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** The format asked for in an address (`?tai=xlsx`), if any. */
export const readExportFormat = (asked: string | undefined): ExportFormat | undefined =>
  exportFormats.find((format) => format === asked);

/** A sheet as a download: streamed, never held whole. */
export const exportFile = (sheet: Sheet, format: ExportFormat): PageAnswer => ({
  kind: "file",
  bytes: writers[format](sheet),
  type: types[format],
  name: `${sheet.title.replaceAll(/[/\\:*?"<>|]/g, "-")}.${format}`,
});
