import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Procedure } from "#features/procedures";
import { findOrganisation, formerCode, isFormerCode, type Organisation } from "#features/units";
import type { Reading } from "#platform/context";

/** The office that decides: named by the procedure's kind of authority, placed by the commune where one decides. */
export async function competentOrganisation(
  reading: Reading,
  procedure: Procedure,
  { centre, unitCode }: { readonly centre: Organisation; readonly unitCode: string | undefined },
): Promise<Result<Organisation, Refusal>> {
  const id = competentId(procedure, provinceUnitOf(centre), unitCode ?? centre.unitCode);
  const found = await findOrganisation(reading, id);
  if (!found) return refuse("dossier.unknown_office", { organisation: id });
  if (found.provinceCode !== centre.provinceCode) return refuse("dossier.other_province", { organisation: found.name });
  return ok(found);
}

/** The province above a centre as offices name it; a desk of the closed list stood under a province of that list. */
const provinceUnitOf = ({ unitCode, provinceCode }: Organisation): string =>
  isFormerCode(unitCode) ? formerCode(provinceCode) : provinceCode;

function competentId(procedure: Procedure, provinceCode: string, unitCode: string): string {
  const { competent } = procedure;
  if (competent === "commune-committee") return `${unitCode}.u`;
  if (competent === "commune-police") return `${unitCode}.p`;
  if (competent === "land-office") return `${provinceCode}.land`;
  if (competent === "province-police") return `${provinceCode}.police`;
  if (competent === "social-insurance") return `${provinceCode}.bhxh`;
  return `${provinceCode}.${competent.slice("department:".length)}`;
}
