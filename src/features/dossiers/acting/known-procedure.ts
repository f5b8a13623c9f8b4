import { getProcedureVersion, type Procedure, type ProcedureCase } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { DossierHead } from "../model/dossier.ts";

/** The procedure version and case that were fixed at reception; absent only when a catalogue lost them. */
export type KnownProcedure = {
  readonly procedure?: Procedure;
  readonly procedureCase?: ProcedureCase;
};

/** Later changes of the catalogue do not reach a dossier: it is always the version and the case of its reception. */
export async function findProcedureOf(reading: Reading, head: DossierHead): Promise<KnownProcedure> {
  const found = await getProcedureVersion(reading, head.procedureCode, head.procedureVersion);
  if (!found.ok) return {};
  const procedureCase = found.value.cases.find((each) => each.id === head.caseId);
  return { procedure: found.value, ...(procedureCase ? { procedureCase } : {}) };
}
