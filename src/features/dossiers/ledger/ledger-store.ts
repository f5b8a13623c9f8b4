import { runStatement, type Db } from "#platform/database/database";

export type DossierKeyRow = { readonly provinceCode: string; readonly code: string };

/** Keys of dossiers in key order, after the given one; an act without a dossier counts as a dossier that is missing. */
export const listCodesAfter = (db: Db, after: DossierKeyRow, limit: number): Promise<DossierKeyRow[]> =>
  runStatement<DossierKeyRow>(
    db,
    `select province_code as "provinceCode", code from (
       (select province_code, code from dossier where (province_code, code) > ($1, $2) order by 1, 2 limit $3::int)
       union
       (select distinct province_code, code from dossier_act where (province_code, code) > ($1, $2) order by 1, 2 limit $3::int)
     ) keys order by 1, 2 limit $3::int`,
    [after.provinceCode, after.code, limit],
  );
