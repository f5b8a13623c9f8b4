import { csvCell } from "#platform/export/csv";
import type { AgencyCodeEntry } from "./agency-code-entry.ts";
import { importColumns } from "./read-import.ts";

/** The register as a table that can be edited and imported again; the mark in front makes Excel read it as UTF-8. */
export const exportAgencyCodes = (entries: readonly AgencyCodeEntry[]): string => {
  const rows = entries.map((entry) => importColumns.map(([, field]) => csvCell(entry[field] ?? "")));
  return `\ufeff${[importColumns.map(([name]) => name), ...rows].map((cells) => cells.join(",")).join("\r\n")}\r\n`;
};
