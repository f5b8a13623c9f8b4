import { runStatement, type Db } from "#platform/database/database";
import { tables } from "../tables.ts";

export type ExportKey = { readonly provinceCode: string; readonly id: string };

export type ExportEntry = {
  readonly exportedAt: Date;
  readonly accountId: string;
  /** Which list, by its name in the messages. */
  readonly list: string;
  /** Path and query of the list; without the query for a search, which may be somebody's name. */
  readonly address: string;
  readonly format: string;
  /** Null while it is on its way, or when the house went down meanwhile. */
  readonly rowsSent: number | null;
  /** False where the reader went away before the end. */
  readonly whole: boolean;
};

/** Written before the first row leaves: no export goes unrecorded. */
export async function recordExport(
  db: Db,
  { provinceCode, id }: ExportKey,
  entry: Omit<ExportEntry, "rowsSent" | "whole">,
): Promise<void> {
  await tables(db)
    .insertInto("dossier_export")
    .values({
      province_code: provinceCode,
      id,
      exported_at: entry.exportedAt,
      account_id: entry.accountId,
      list: entry.list,
      address: entry.address,
      format: entry.format,
      rows_sent: null,
      whole: false,
    })
    .execute();
}

/** How many rows went out in the end. */
export async function endExport(
  db: Db,
  { provinceCode, id }: ExportKey,
  sent: { readonly rows: number; readonly whole: boolean },
): Promise<void> {
  await tables(db)
    .updateTable("dossier_export")
    .set({ rows_sent: sent.rows, whole: sent.whole })
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .execute();
}

/** The newest exports of a province, by these accounts only where any are named. */
export const readExports = (
  db: Db,
  of: { readonly provinceCode: string; readonly limit: number; readonly offset: number },
): Promise<ExportEntry[]> =>
  runStatement<ExportEntry>(
    db,
    `select exported_at as "exportedAt", account_id as "accountId", list, address, format, rows_sent as "rowsSent", whole
     from dossier_export where province_code = $1 order by exported_at desc, id limit $2::int offset $3::int`,
    [of.provinceCode, of.limit, of.offset],
  );
