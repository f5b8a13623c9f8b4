import { runStatement, type Db } from "#platform/database/database";

export type Saving = { readonly ruleId: string; readonly dossiers: number; readonly dong: number };

/** What reliefs for everybody have saved applicants of a province, by rule: from the dossiers themselves. */
export async function sumSavings(db: Db, provinceCode: string): Promise<readonly Saving[]> {
  const rows = await runStatement<{ rule_id: string; dossiers: string | number; dong: string | number }>(
    db,
    `select line->'relief'->>'id' as rule_id, count(*) as dossiers, sum((line->'relief'->>'dong')::bigint) as dong
     from dossier_act act, jsonb_array_elements(act.body->'fee'->'lines') line
     where act.province_code = $1 and act.body->'fee'->>'savedDong' > '0' and line->'relief'->>'by' = 'rule'
     group by 1 order by 1`,
    [provinceCode],
  );
  return rows.map((row) => ({ ruleId: row.rule_id, dossiers: Number(row.dossiers), dong: Number(row.dong) }));
}
