import { getProcedureVersion, type ProcedureCase } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { DossierHead } from "../model/dossier.ts";

/** The case of the procedure version that was fixed at reception; later changes of the catalogue do not reach it. */
export async function getCase(reading: Reading, head: DossierHead): Promise<ProcedureCase | undefined> {
  const procedure = await getProcedureVersion(reading, head.procedureCode, head.procedureVersion);
  return procedure.ok ? procedure.value.cases.find((each) => each.id === head.caseId) : undefined;
}
