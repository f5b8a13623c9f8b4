import { compareDossierCodes, normaliseDossierCode } from "#core/text/dossier-code";
import { candidatesOf, readTypedCode, type TypedCode } from "#core/text/typed-code";
import {
  agencyCodeOn,
  findOrganisation,
  formerProvincesOf,
  knownAgencyCodes,
  provinceOfAgencyCode,
} from "#features/units";
import type { Reading } from "#platform/context";
import { listExisting } from "./dossier-code-store.ts";
import { locate } from "./province-of-code.ts";

export type FoundCode = { readonly provinceCode: string; readonly code: string };

/** Where to look for a code typed without its agency: at these offices, or at every office of a province. */
export type Assumed = { readonly provinceCode: string; readonly offices?: readonly string[] | undefined };

/** More than these are no choice any more. */
const MOST = 20;

/**
 * The dossiers that what was typed may mean: the one it names exactly, else every one whose code a person might have
 * written so (see `readTypedCode`). Codes of merged provinces and closed agencies lead to where the dossiers are today.
 */
export async function findCodes(reading: Reading, typed: string, assumed?: Assumed): Promise<readonly FoundCode[]> {
  const exact = await findExactly(reading, normaliseDossierCode(typed));
  if (exact) return [exact];
  const found = await Promise.all(readTypedCode(typed).map((each) => findRead(reading, each, assumed)));
  const unique = new Map(found.flat().map((each) => [each.code, each]));
  return [...unique.values()].toSorted((a, b) => compareDossierCodes(a.code, b.code)).slice(0, MOST);
}

async function findExactly(reading: Reading, code: string): Promise<FoundCode | undefined> {
  return locate(reading, code, async (provinceCode) => {
    const [found] = await listExisting(reading.db, provinceCode, [code]);
    return found === undefined ? undefined : { provinceCode, code: found };
  });
}

async function findRead(reading: Reading, typed: TypedCode, assumed: Assumed | undefined): Promise<FoundCode[]> {
  const bare = typed.agency === "";
  const provinceCode = bare ? assumed?.provinceCode : await provinceOfAgencyCode(reading, topFirst(typed.agency));
  if (provinceCode === undefined) return [];
  const known = await knownAgencyCodes(reading, provinceCode);
  const agencies = bare && assumed?.offices ? await agenciesOf(reading, assumed.offices, typed.on) : known;
  const candidates = candidatesOf(typed, agencies);
  const places = [provinceCode, ...(await formerProvincesOf(reading, provinceCode))];
  const found = await Promise.all(
    places.map(async (place) => {
      const codes = await listExisting(reading.db, place, candidates);
      return codes.map((code) => ({ provinceCode: place, code }));
    }),
  );
  return found.flat();
}

/** "24" stands in the middle of nothing: the group with the letter names province or ministry, wherever it stands. */
function topFirst(agency: string): string {
  const groups = agency.split(".");
  const top = groups.find((group) => /^[A-Z]\d{2}$/.test(group));
  return top ?? agency;
}

/** What the offices number by on a day, and what they would number by without the register. */
async function agenciesOf(reading: Reading, offices: readonly string[], on: string): Promise<Set<string>> {
  const codes = await Promise.all(
    offices.map(async (id) => {
      const office = await findOrganisation(reading, id);
      const now = office && (await agencyCodeOn(reading, office, on));
      return [now?.code, office?.agencyCode];
    }),
  );
  return new Set(codes.flat().filter((code) => code !== undefined));
}
