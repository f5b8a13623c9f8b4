import { runStatement, type Db } from "#platform/database/database";

export type SortingOf = { readonly provinceCode: string; readonly changeId: string };

/** Unit that each dossier sorted by hand goes to, by the dossier's code. */
export async function readSorting(db: Db, { provinceCode, changeId }: SortingOf): Promise<ReadonlyMap<string, string>> {
  const rows = await runStatement<{ code: string; to: string }>(
    db,
    `select dossier_code as code, to_unit as "to" from unit_change_sorting
     where province_code = $1 and change_id = $2`,
    [provinceCode, changeId],
  );
  return new Map(rows.map(({ code, to }) => [code, to]));
}
