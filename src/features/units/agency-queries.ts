import type { Reading } from "#platform/context";
import { agencyPrefixes } from "./agency-code.ts";
import type { Organisation } from "./organisation.ts";
import { listOrganisations } from "./organisation-queries.ts";
import { provinceAgencyCodes } from "./unit-catalogue.ts";

/** Today's province of a dossier code of any age, e.g. `H24.019-261118-0042`, `000.00.00.H23-240105-0001`. */
export async function provinceOfAgencyCode(reading: Reading, dossierCode: string): Promise<string | undefined> {
  const provinces = await provinceAgencyCodes(reading);
  return agencyPrefixes(dossierCode)
    .map((prefix) => provinces.get(prefix))
    .find((province) => province !== undefined);
}

/** The centre that numbers dossiers under the longest registered prefix of `code`; the province's centre when no longer one is known. */
export async function organisationByAgencyPrefix(reading: Reading, code: string): Promise<Organisation | undefined> {
  const provinceCode = await provinceOfAgencyCode(reading, code);
  if (provinceCode === undefined) return undefined;
  const centres = (await listOrganisations(reading, { provinceCode })).filter((each) => each.kind.endsWith("-centre"));
  const named = agencyPrefixes(code)
    .map((prefix) => centres.find((each) => each.agencyCode === prefix))
    .find((each) => each !== undefined);
  return named ?? centres.find((each) => each.kind === "province-centre");
}
