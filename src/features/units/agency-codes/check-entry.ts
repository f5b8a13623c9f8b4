import { isAgencyCode } from "#core/text/agency-code";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Reading } from "#platform/context";
import { findOrganisation } from "../organisation-queries.ts";
import { unitCodeOf } from "../organisation.ts";
import { overlaps, type AgencyCodeEntry } from "./agency-code-entry.ts";
import { provinceOfAgencyCode } from "./agency-register.ts";

/**
 * Whether an entry may stand beside those of the register: the code is well made and the province's own, the office exists,
 * the office has no other code at that time, and no other unit has this one. Offices of one unit may share a code.
 */
export async function checkEntry(
  reading: Reading,
  entry: AgencyCodeEntry,
  register: readonly AgencyCodeEntry[],
): Promise<Result<AgencyCodeEntry, Refusal>> {
  const { provinceCode, organisationId, code, validFrom, validTo } = entry;
  if (!isAgencyCode(code)) return refuse("units.code_malformed", { code });
  if ((await provinceOfAgencyCode(reading, code)) !== provinceCode) return refuse("units.code_foreign", { code });
  const office = await findOrganisation(reading, organisationId);
  if (office?.provinceCode !== provinceCode) return refuse("units.organisation_unknown");
  if (validTo !== undefined && validTo < validFrom)
    return refuse("units.code_dates", { first: validFrom, last: validTo });
  const meanwhile = register.filter((each) => overlaps(each, entry));
  const held = meanwhile.find((each) => each.organisationId === organisationId);
  if (held) return refuse("units.code_held", { code: held.code, office: office.name });
  const taken = meanwhile.find((each) => each.code === code && unitCodeOf(each.organisationId) !== office.unitCode);
  if (!taken) return ok(entry);
  return refuse("units.code_taken", {
    code,
    office: (await findOrganisation(reading, taken.organisationId))?.name ?? taken.organisationId,
  });
}
