import { sql } from "kysely";
import { runStatement, type Db } from "#platform/database/database";
import type { Case } from "../model/case.ts";
import { caseTables } from "../tables.ts";
import { asCase, caseColumns } from "./case-store.ts";

/** Every case that lies with one of these offices, is proposed to it, was with it, or concerns it. */
export async function listCasesOfOffices(
  db: Db,
  of: { readonly provinceCode: string; readonly offices: readonly string[]; readonly concern: readonly string[] },
): Promise<Case[]> {
  const rows = await caseTables(db)
    .selectFrom("citizen_case")
    .select(caseColumns)
    .where("province_code", "=", of.provinceCode)
    .where(
      sql<boolean>`(handled_by = any(${of.offices}::text[]) or proposed_to = any(${of.offices}::text[])
        or offices && ${of.offices}::text[] or concerned && ${of.concern}::text[])`,
    )
    .orderBy("code")
    .execute();
  return rows.map(asCase);
}

/** Every case under a province's code. */
export async function listCasesOfProvince(db: Db, provinceCode: string): Promise<Case[]> {
  const rows = await caseTables(db)
    .selectFrom("citizen_case")
    .select(caseColumns)
    .where("province_code", "=", provinceCode)
    .orderBy("code")
    .execute();
  return rows.map(asCase);
}

/**
 * Cases go under another province's code, with their acts, the looks at them and what was published of them. Rounds that ended stay in the books of the province that answered them.
 */
export async function moveToProvince(
  tx: Db,
  { provinceCode, codes }: { readonly provinceCode: string; readonly codes: readonly string[] },
  toProvince: string,
): Promise<void> {
  const leave = (table: string, which = ""): string =>
    `update ${table} set province_code = $2 where province_code = $1 and code = any($3::text[]) ${which}`;
  for (const statement of [
    leave("case_round", "and answered_at is null"),
    leave("published_answer"),
    leave("case_view"),
    leave("case_act"),
    leave("citizen_case"),
  ])
    await runStatement(tx, statement, [provinceCode, toProvince, codes]);
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
