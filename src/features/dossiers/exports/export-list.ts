import type { Acting } from "#platform/context";
import type { ExportFormat } from "#platform/export/export-file";
import type { Cell } from "#platform/export/sheet";
import type { Locale } from "#platform/i18n/locale";
import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { exportColumns, exportPresenter } from "./export-columns.ts";
import { readExportLines } from "./export-lines-store.ts";
import { recordedExport } from "./recorded-export.ts";

/** So many dossiers are read at a time: a few hundred kilobytes, a few milliseconds. */
const batch = 500;

export type ListOrder = {
  readonly list: string;
  readonly title: string;
  readonly format: ExportFormat;
  /** The whole list in its order, decided in one statement: whoever moves meanwhile is neither lost nor told twice. */
  readonly codes: readonly string[];
};

/** Any list of dossiers as a file. The list is fixed at once; its lines are read as fast as they are taken. */
export async function exportList(request: PageRequest, { codes, ...order }: ListOrder): Promise<PageAnswer> {
  const { acting, locale } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const rows = linesOf(acting, { provinceCode: actor.provinceCode, codes, locale });
  const sheet = { title: order.title, columns: exportColumns(locale), rows };
  return recordedExport(request, { list: order.list, format: order.format, sheet });
}

async function* linesOf(
  acting: Acting,
  of: { readonly provinceCode: string; readonly codes: readonly string[]; readonly locale: Locale },
): AsyncGenerator<readonly Cell[]> {
  const present = exportPresenter(acting, of.locale);
  for (let from = 0; from < of.codes.length; from += batch)
    for (const line of await readExportLines(acting.db, of.provinceCode, of.codes.slice(from, from + batch)))
      yield await present(line);
}
