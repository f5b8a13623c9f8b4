import type { ProcedureCase } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { DossierHead } from "../model/dossier.ts";
import { findProcedureOf } from "./known-procedure.ts";

/** The case of the procedure version that was fixed at reception. */
export const getCase = async (reading: Reading, head: DossierHead): Promise<ProcedureCase | undefined> =>
  (await findProcedureOf(reading, head)).procedureCase;
