import { runStatement, type Db } from "#platform/database/database";
import type { DossierRow } from "./work-store.ts";

export type SearchKey = { readonly by: "code" | "personal_id" | "phone" | "name"; readonly value: string };

const conditions: Readonly<Record<SearchKey["by"], string>> = {
  code: "d.code = $2",
  personal_id: "d.owner_personal_id = $2",
  phone: "d.owner_phone = $2",
  name: "",
};

const select = `select d.head, s.state, s.version from dossier d join dossier_state s using (province_code, code)`;
const most = 50;

// Two prefix scans, so that a name is found as written and by the given name; flat however many dossiers there are.
const byName = `
  select head, state, version from (
    (${select} where d.province_code = $1 and d.owner_name_folded like $2 order by d.owner_name_folded limit ${most})
    union
    (${select} where d.province_code = $1 and d.owner_name_reversed like $2 order by d.owner_name_reversed limit ${most})
  ) found limit ${most}`;

/** Dossiers of a province by code, ID number, phone, or the beginning of a folded name; 50 at most. */
export async function searchDossiers(db: Db, provinceCode: string, key: SearchKey): Promise<DossierRow[]> {
  if (key.by !== "name")
    return runStatement<DossierRow>(
      db,
      `${select} where d.province_code = $1 and ${conditions[key.by]} limit ${most}`,
      [provinceCode, key.value],
    );
  return runStatement<DossierRow>(db, byName, [provinceCode, `${key.value.replace(/[%_\\]/g, "\\$&")}%`]);
}
