import { runStatement, type Db } from "#platform/database/database";
import { asRows, type DossierRow } from "./work-store.ts";

export type SearchKey =
  | { readonly by: "personal_id" | "phone" | "name"; readonly value: string }
  | { readonly by: "code"; readonly values: readonly string[] };

/**
 * Where to look: a province with those that went into it, and in them the offices whose dossiers may be shown; absent: all
 * of them.
 */
export type SearchScope = {
  readonly provinceCodes: readonly string[];
  readonly offices: readonly string[] | undefined;
};

const most = 50;
/** So many names are looked through from the first that fits; a longer beginning of the name reaches the rest. */
const mostNames = 5_000;

const columns = `d.head, s.state, s.version from dossier d join dossier_state s using (province_code, code)`;

const exactly: Readonly<Record<Exclude<SearchKey["by"], "name">, string>> = {
  code: `select ${columns} where d.province_code = any($1::text[]) and d.code = any($2) limit ${most}`,
  personal_id: `select ${columns} where d.province_code = any($1::text[]) and d.owner_personal_id = $2 limit ${most}`,
  phone: `select ${columns} where d.province_code = any($1::text[]) and d.owner_phone = $2 limit ${most}`,
};

// The index is read in its own order and only as far as needed: flat however many dossiers bear the name. Whose a dossier
// is stands in the same row; only a change of units makes it another's.
const named = (column: "owner_name_folded" | "owner_name_reversed"): string => `
  (select province_code, code from unnest($1::text[]) place, lateral (
     select province_code, code, received_by_organisation, competent_organisation, submitted_at_organisation from dossier
     where province_code = place and ${column} ~>=~ $2 and ${column} ~<~ $3
     order by ${column} using ~<~ limit ${mostNames}
   ) fitting
   where $4::text[] is null or submitted_at_organisation = any($4) or received_by_organisation = any($4)
     or competent_organisation = any($4) or exists (
       select from dossier_transfer t where t.province_code = fitting.province_code and t.code = fitting.code
         and (t.to_organisation = any($4) or t.to_competent = any($4)))
   limit ${most})`;

const byName = `
  select ${columns}
  where (d.province_code, d.code) in (${named("owner_name_folded")} union ${named("owner_name_reversed")})
  limit ${most}`;

// The greatest letter there is: whatever begins with the prefix sorts before prefix and this.
const lastLetter = "\u{10ffff}";

/** Dossiers of a province by code, ID number, phone, or the beginning of a folded name; 50 at most. */
export async function searchDossiers(db: Db, scope: SearchScope, key: SearchKey): Promise<DossierRow[]> {
  if (key.by === "code") return asRows(await runStatement(db, exactly.code, [scope.provinceCodes, [...key.values]]));
  if (key.by !== "name") return asRows(await runStatement(db, exactly[key.by], [scope.provinceCodes, key.value]));
  const offices = scope.offices === undefined ? null : [...scope.offices];
  return asRows(await runStatement(db, byName, [scope.provinceCodes, key.value, key.value + lastLetter, offices]));
}
