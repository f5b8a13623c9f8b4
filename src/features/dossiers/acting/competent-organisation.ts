import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Procedure } from "#features/procedures";
import { findOrganisation, type Organisation } from "#features/units";
import type { Reading } from "#platform/context";

/** The office that decides: named by the procedure's kind of authority, placed by the commune where one decides. */
export async function competentOrganisation(
  reading: Reading,
  procedure: Procedure,
  { centre, unitCode }: { readonly centre: Organisation; readonly unitCode: string | undefined },
): Promise<Result<Organisation, Refusal>> {
  const id = competentId(procedure, centre.provinceCode, unitCode ?? centre.unitCode);
  const found = await findOrganisation(reading, id);
  if (!found) return refuse("dossier.unknown_office", { organisation: id });
  if (found.provinceCode !== centre.provinceCode) return refuse("dossier.other_province", { organisation: found.name });
  return ok(found);
}

function competentId(procedure: Procedure, provinceCode: string, unitCode: string): string {
  const { competent } = procedure;
  if (competent === "commune-committee") return `${unitCode}.u`;
  if (competent === "commune-police") return `${unitCode}.p`;
  if (competent === "land-office") return `${provinceCode}.land`;
  if (competent === "province-police") return `${provinceCode}.police`;
  if (competent === "social-insurance") return `${provinceCode}.bhxh`;
  return `${provinceCode}.${competent.slice("department:".length)}`;
}
