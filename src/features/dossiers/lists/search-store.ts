import { runStatement, type Db } from "#platform/database/database";
import { asRows, type DossierRow } from "./work-store.ts";

export type SearchKey =
  | { readonly by: "personal_id" | "phone"; readonly value: string }
  | { readonly by: "code"; readonly values: readonly string[] };

const most = 50;

const columns = `d.head, s.state, s.version from dossier d join dossier_state s using (province_code, code)`;

const exactly: Readonly<Record<SearchKey["by"], string>> = {
  code: `select ${columns} where d.province_code = any($1::text[]) and d.code = any($2) limit ${most}`,
  personal_id: `select ${columns} where d.province_code = any($1::text[]) and d.owner_personal_id = $2 limit ${most}`,
  phone: `select ${columns} where d.province_code = any($1::text[]) and d.owner_phone = $2 limit ${most}`,
};

/** Dossiers of a province and those that went into it by code, ID number or phone; 50 at most. */
export async function searchExactly(db: Db, provinceCodes: readonly string[], key: SearchKey): Promise<DossierRow[]> {
  const value = key.by === "code" ? [...key.values] : key.value;
  return asRows(await runStatement(db, exactly[key.by], [provinceCodes, value]));
}
