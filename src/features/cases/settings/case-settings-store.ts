import type { Db } from "#platform/database/database";
import { makeId } from "#platform/secrets/tokens";
import type { CaseRules } from "../model/case-rules.ts";
import { caseTables } from "../tables.ts";

export async function readCaseSettings(db: Db, provinceCode: string): Promise<Partial<CaseRules> | undefined> {
  const row = await caseTables(db)
    .selectFrom("case_settings")
    .select("rules")
    .where("province_code", "=", provinceCode)
    .executeTakeFirst();
  return row?.rules;
}

export async function writeCaseSettings(
  tx: Db,
  key: { readonly provinceCode: string; readonly at: Date; readonly by: string },
  rules: CaseRules,
): Promise<void> {
  const row = { rules: JSON.stringify(rules), changed_at: key.at, changed_by: key.by };
  await caseTables(tx)
    .insertInto("case_settings")
    .values({ province_code: key.provinceCode, ...row })
    .onConflict((taken) => taken.column("province_code").doUpdateSet(row))
    .execute();
  await caseTables(tx)
    .insertInto("case_rule_change")
    .values({ province_code: key.provinceCode, id: makeId(), ...row })
    .execute();
}

export type RuleChange = { readonly at: Date; readonly by: string; readonly rules: Partial<CaseRules> };

/** The latest first. */
export async function listRuleChanges(db: Db, provinceCode: string, most: number): Promise<RuleChange[]> {
  const rows = await caseTables(db)
    .selectFrom("case_rule_change")
    .select(["changed_at", "changed_by", "rules"])
    .where("province_code", "=", provinceCode)
    .orderBy("changed_at", "desc")
    .limit(most)
    .execute();
  return rows.map(({ changed_at, changed_by, rules }) => ({ at: changed_at, by: changed_by, rules }));
}
