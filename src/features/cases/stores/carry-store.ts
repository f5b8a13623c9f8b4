import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import type { Case } from "../model/case.ts";
import { caseTables } from "../tables.ts";

/** Every case that lies with an office, is proposed to it, was with it, or concerns it. */
export async function listCasesOfOffice(
  db: Db,
  of: { readonly provinceCode: string; readonly office: string; readonly concern: readonly string[] },
): Promise<Case[]> {
  const rows = await caseTables(db)
    .selectFrom("citizen_case")
    .select(["head", "state", "version", "ledger_head"])
    .where("province_code", "=", of.provinceCode)
    .where(
      sql<boolean>`(handled_by = ${of.office} or proposed_to = ${of.office} or ${of.office} = any(offices)
        or concerned && ${of.concern}::text[])`,
    )
    .orderBy("code")
    .execute();
  return rows.map(({ head, state, version, ledger_head }) => ({ head, state, version, ledgerHead: ledger_head }));
}

/** Whether the province has any case yet. */
export async function anyCase(db: Db, provinceCode: string): Promise<boolean> {
  const row = await caseTables(db)
    .selectFrom("citizen_case")
    .select("code")
    .where("province_code", "=", provinceCode)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
