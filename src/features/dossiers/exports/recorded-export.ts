import { randomUUID } from "node:crypto";
import type { Acting } from "#platform/context";
import { exportFile, type ExportFormat } from "#platform/export/export-file";
import type { Cell, Sheet } from "#platform/export/sheet";
import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { endExport, recordExport, type ExportKey } from "./export-store.ts";

export type ExportOrder = {
  /** Name of the list in the record. */
  readonly list: string;
  readonly format: ExportFormat;
  readonly sheet: Sheet;
};

/** A sheet as a download; that it was taken, by whom and how many rows left is recorded. */
export async function recordedExport(request: PageRequest, order: ExportOrder): Promise<PageAnswer> {
  const { acting, here } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const key = { provinceCode: actor.provinceCode, id: randomUUID() };
  await recordExport(acting.db, key, {
    exportedAt: acting.at,
    accountId: actor.accountId,
    list: order.list,
    // What is searched for is a person's name or number; that somebody searched is enough.
    address: order.list === "search" ? (here.split("?")[0] ?? "") : here.slice(0, 500),
    format: order.format,
  });
  return exportFile({ ...order.sheet, rows: counted(acting, key, order.sheet.rows) }, order.format);
}

async function* counted(
  { db }: Pick<Acting, "db">,
  key: ExportKey,
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<readonly Cell[]> {
  let sent = 0;
  let whole = false;
  try {
    for await (const row of rows) {
      yield row;
      sent += 1;
    }
    whole = true;
  } finally {
    await endExport(db, key, { rows: sent, whole });
  }
}
