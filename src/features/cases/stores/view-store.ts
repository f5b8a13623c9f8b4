import type { Db } from "#platform/database/database";
import { caseTables } from "../tables.ts";
import type { CaseKey } from "./case-store.ts";

export type CaseView = { readonly at: Date; readonly accountId: string; readonly door: string };

export async function insertCaseView(
  db: Db,
  { provinceCode, code, at, accountId, door }: CaseKey & CaseView,
): Promise<void> {
  await caseTables(db)
    .insertInto("case_view")
    .values({ province_code: provinceCode, code, at, account_id: accountId, door })
    .onConflict((same) => same.doNothing())
    .execute();
}

/** Who has looked at a case, the latest first. */
export async function listCaseViews(db: Db, { provinceCode, code }: CaseKey, limit: number): Promise<CaseView[]> {
  const rows = await caseTables(db)
    .selectFrom("case_view")
    .select(["at", "account_id", "door"])
    .where("province_code", "=", provinceCode)
    .where("code", "=", code)
    .orderBy("at", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ at, account_id, door }) => ({ at, accountId: account_id, door }));
}
