import type { Official } from "#core/access/actor";
import { normaliseDossierCode, parseDossierCode } from "#core/text/dossier-code";
import { tokens } from "#core/text/fold";
import { normalisePhone } from "#core/text/phone";
import type { Acting } from "#platform/context";
import { mayRead } from "../model/policy.ts";
import { searchDossiers as searchStore, type SearchKey } from "./search-store.ts";
import type { DossierRow } from "./work-store.ts";

/** What an official typed into the search box: a code, an ID number, a phone number or a name. */
export function readSearch(typed: string): SearchKey | undefined {
  const code = normaliseDossierCode(typed);
  if (parseDossierCode(code)) return { by: "code", value: code };
  const digits = typed.replace(/[\s.-]/g, "");
  if (/^(\d{9}|\d{12})$/.test(digits)) return { by: "personal_id", value: digits };
  const phone = normalisePhone(typed);
  if (phone.ok) return { by: "phone", value: phone.value.number };
  const name = tokens(typed).join(" ");
  return name.length >= 2 ? { by: "name", value: name } : undefined;
}

/** Dossiers this official may see that match what was typed; empty for text that names nothing. */
export async function searchDossiers(acting: Acting, typed: string): Promise<readonly DossierRow[]> {
  const { actor } = acting;
  const key = readSearch(typed.slice(0, 200));
  if (!key || actor.kind !== "official") return [];
  const found = await searchStore(acting.db, { provinceCode: actor.provinceCode, offices: officesOf(actor) }, key);
  return found.filter((row) => mayRead(actor, { ...row, ledgerHead: "" }));
}

// A post without an office is one over the whole province.
const officesOf = ({ posts }: Official): readonly string[] | undefined => {
  const offices = posts.flatMap((post) => post.organisationId ?? []);
  return offices.length < posts.length ? undefined : offices;
};
