import type { Db } from "#platform/database/database";
import type { Case } from "../model/case.ts";
import { caseTables } from "../tables.ts";
import { asCase, caseColumns } from "./case-store.ts";

const mostShown = 50;

/** Everything sent from a number, the latest first. Only for whoever has confirmed it, and for the operator they called. */
export async function listCasesOfPhone(db: Db, provinceCode: string, phone: string): Promise<Case[]> {
  const rows = await caseTables(db)
    .selectFrom("citizen_case")
    .select(caseColumns)
    .where("province_code", "=", provinceCode)
    .where("phone", "=", phone)
    .orderBy("opened_at", "desc")
    .limit(mostShown)
    .execute();
  return rows.map(asCase);
}
