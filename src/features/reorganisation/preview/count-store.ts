import type { FollowRule } from "#platform/following";
import { runStatement, type Db } from "#platform/database/database";

type Of = { readonly provinceCode: string; readonly ids: readonly string[] };

/**
 * How many live rows of a table belong to each of these offices (or units, where the rule's column names units). Table,
 * column and condition come from the feature's own rule, never from a person.
 */
export async function countRows(
  db: Db,
  rule: FollowRule,
  { provinceCode, ids }: Of,
): Promise<ReadonlyMap<string, number>> {
  const [column] = rule.columns ?? [];
  if (!column) return new Map();
  const rows = await runStatement<{ id: string; n: number }>(
    db,
    `select ${column.name} as id, count(*)::int as n from ${rule.table}
     where province_code = $1 and ${column.name} = any($2::text[]) and (${rule.live ?? "true"}) group by 1`,
    [provinceCode, ids],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}
