import type { Localised } from "#platform/i18n/locale";
import { readShippedTable } from "#platform/shipped-data";

export type NationalLine = {
  readonly number: string;
  readonly shown: string;
  readonly name: Localised;
  readonly instrument: string;
};

let read: readonly NationalLine[] | undefined;

/** Lines of the whole country (`data/hotline/national.tsv`), the first the one where every chain ends. */
export const nationalLines = (): readonly NationalLine[] =>
  (read ??= readShippedTable("hotline/national.tsv").map((row) => ({
    number: row["number"] ?? "",
    shown: row["shown"] ?? "",
    name: { vi: row["name"] ?? "", en: row["name_en"] ?? "" },
    instrument: row["instrument"] ?? "",
  })));
