import type { Official } from "#core/access/actor";
import { compareDossierCodes, parseDossierCode } from "#core/text/dossier-code";
import { tokens } from "#core/text/fold";
import { readTypedCode } from "#core/text/typed-code";
import { normalisePhone } from "#core/text/phone";
import { formerProvincesOf, unitCodeOf, withOrigins, withPredecessors } from "#features/units";
import type { Acting, Reading } from "#platform/context";
import { findCodes, type Assumed } from "../codes/find-codes.ts";
import { mayReadEver } from "../dossier-queries.ts";
import { searchByName, type NameScope } from "./name-search-store.ts";
import { searchExactly, type SearchKey } from "./search-store.ts";
import type { DossierRow } from "./work-store.ts";

type Asked =
  | { readonly by: "personal_id" | "phone" | "name"; readonly value: string }
  | { readonly by: "code"; readonly typed: string };

/** What an official typed into the search box: a code, an ID number, a phone number or a name; a code as it was typed. */
export function readSearch(typed: string): Asked | undefined {
  if (parseDossierCode(typed)) return { by: "code", typed };
  const digits = typed.replace(/[\s.-]/g, "");
  if (/^(\d{9}|\d{12})$/.test(digits)) return { by: "personal_id", value: digits };
  const phone = normalisePhone(typed);
  if (phone.ok) return { by: "phone", value: phone.value.number };
  if (readTypedCode(typed).length > 0) return { by: "code", typed };
  const name = tokens(typed).join(" ");
  return name.length >= 2 ? { by: "name", value: name } : undefined;
}

/** Dossiers this official may see that match what was typed; empty for text that names nothing. */
export async function searchDossiers(acting: Acting, typed: string): Promise<readonly DossierRow[]> {
  const { actor } = acting;
  const asked = readSearch(typed.slice(0, 200));
  if (!asked || actor.kind !== "official") return [];
  const found = await lookUp(acting, actor, asked);
  const shown = await Promise.all(found.map((row) => mayReadEver(acting, { ...row, ledgerHead: "" })));
  return found
    .filter((_, place) => shown[place])
    .toSorted((a, b) => (asked.by === "code" ? compareDossierCodes(a.head.code, b.head.code) : 0));
}

async function lookUp(acting: Acting, official: Official, asked: Asked): Promise<readonly DossierRow[]> {
  const { provinceCode } = official;
  const offices = officesOf(official);
  const provinceCodes = [provinceCode, ...(await formerProvincesOf(acting, provinceCode))];
  if (asked.by === "name") {
    const scope = offices ? { provinceCodes, offices: await nameOffices(acting, offices) } : { provinceCodes };
    return searchByName(acting.db, scope, asked.value);
  }
  const key =
    asked.by === "code"
      ? await codesMeant(acting, asked.typed, { provinceCode, offices })
      : { by: asked.by, value: asked.value };
  return searchExactly(acting.db, provinceCodes, key);
}

async function nameOffices(reading: Reading, offices: readonly string[]): Promise<NonNullable<NameScope["offices"]>> {
  const shown = await withPredecessors(reading, offices);
  const origins = await withOrigins(reading, shown);
  return { shown, origins, centres: [...new Set(origins.map((office) => `${unitCodeOf(office)}.c`))] };
}

/** Codes of this official's province that may be meant; without the agency, those of the offices they serve. */
async function codesMeant(acting: Acting, typed: string, assumed: Assumed): Promise<SearchKey> {
  const found = await findCodes(acting, typed, assumed);
  const provinces = new Set([assumed.provinceCode, ...(await formerProvincesOf(acting, assumed.provinceCode))]);
  return {
    by: "code",
    values: found.flatMap((each) => (provinces.has(each.provinceCode) ? [each.code] : [])),
  };
}

// A post without an office is one over the whole province.
const officesOf = ({ posts }: Official): readonly string[] | undefined => {
  const offices = posts.flatMap((post) => post.organisationId ?? []);
  return offices.length < posts.length ? undefined : offices;
};
