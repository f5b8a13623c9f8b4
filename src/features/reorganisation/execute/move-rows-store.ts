import { runStatement, type Db } from "#platform/database/database";
import type { FollowRule, OfficeMove } from "#platform/following";
import { unitCodeOf } from "#features/units";

type Place = { readonly provinceCode: string; readonly changeId: string };
type Rewritten = { readonly from: string; readonly to: string };

/** The main way of each office, or of each unit, as a rewriting of one column. */
function rewriting(moves: readonly OfficeMove[], names: "organisation" | "unit"): Rewritten[] {
  const name = names === "unit" ? unitCodeOf : (id: string) => id;
  const pairs = moves
    .filter(({ main, from, to }) => main && from !== to)
    .map(({ from, to }) => [name(from), name(to)] as const);
  return [...new Map(pairs)].map(([from, to]) => ({ from, to }));
}

/** The columns by which a row is told from all others of its province. */
async function keyColumns(db: Db, table: string): Promise<readonly string[]> {
  const rows = await runStatement<{ name: string }>(
    db,
    `select a.attname::text as name from pg_index x join pg_attribute a on a.attrelid = x.indrelid and a.attnum = any(x.indkey)
     where x.indrelid = $1::regclass and x.indisprimary and a.attname <> 'province_code'`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Which of the tables have rows of which provinces, as `table/province`. */
export async function listFilledTables(
  db: Db,
  tables: readonly string[],
  provinceCodes: readonly string[],
): Promise<ReadonlySet<string>> {
  // Limited to one row each, or the planner reads a whole table of acts to learn that it has some.
  const one = (table: string): string => `
    select '${table}/' || code as "filled" from unnest($1::text[]) code,
      lateral (select from ${table} where province_code = code limit 1) any_row`;
  const rows = await runStatement<{ filled: string }>(db, tables.map(one).join(" union all "), [provinceCodes]);
  return new Set(rows.map(({ filled }) => filled));
}

/** Writes the successor into every live row of a table, and keeps which rows these were. Returns how many. */
export async function moveRows(
  tx: Db,
  rule: FollowRule,
  { moves, ...at }: Place & { readonly moves: readonly OfficeMove[] },
): Promise<number> {
  const { table } = rule;
  const live = rule.live ? `and (${rule.live})` : "";
  const key = (await keyColumns(tx, table)).map((name) => `'${name}', ${table}.${name}`).join(", ");
  let moved = 0;
  for (const { name, names } of rule.columns ?? []) {
    const rows = await runStatement<{ n: number }>(
      tx,
      `with m as (select * from json_to_recordset($3::json) as m("from" text, "to" text)),
       changed as (
         update ${table} set ${name} = m."to" from m
         where ${table}.province_code = $1 and ${table}.${name} = m."from" ${live}
         returning jsonb_build_object(${key}) as row_key, m."from" as was, m."to" as became
       ), noted as (
         insert into reorganised_row (province_code, change_id, table_name, column_name, row_key, was, became)
         select $1, $2, '${table}', '${name}', row_key, was, became from changed on conflict do nothing
       ) select count(*)::int as n from changed`,
      [at.provinceCode, at.changeId, JSON.stringify(rewriting(moves, names))],
    );
    moved += rows[0]?.n ?? 0;
  }
  return moved;
}

/** Leads back the rows that a change had led on and that are still where it led them. */
export async function moveRowsBack(tx: Db, rule: FollowRule, at: Place & { readonly undoes: string }): Promise<number> {
  const { table } = rule;
  const key = (await keyColumns(tx, table)).map((name) => `'${name}', ${table}.${name}`).join(", ");
  let moved = 0;
  for (const { name } of rule.columns ?? []) {
    const rows = await runStatement<{ n: number }>(
      tx,
      `with changed as (
         update ${table} set ${name} = r.was from reorganised_row r
         where ${table}.province_code = $1 and r.province_code = $1 and r.change_id = $2 and r.table_name = '${table}'
           and r.column_name = '${name}' and r.row_key = jsonb_build_object(${key}) and ${table}.${name} = r.became
         returning 1
       ) select count(*)::int as n from changed`,
      [at.provinceCode, at.undoes],
    );
    moved += rows[0]?.n ?? 0;
  }
  return moved;
}

/** Rows of a province that ended take on the code of the one it went into; rows that are there already win. */
export async function joinRows(
  tx: Db,
  rule: FollowRule,
  { provinceCode, changeId, toProvince }: Place & { readonly toProvince: string },
): Promise<number> {
  const { table, joined } = rule;
  const live = rule.live && rule.follows === "stays" ? `and (${rule.live})` : "";
  const counted = (statement: string): string =>
    `with changed as (${statement} returning 1) select count(*)::int as n from changed`;
  const statements: Partial<Record<FollowRule["joined"], string>> = {
    moves: `update ${table} set province_code = $2 where province_code = $1 ${live}`,
    copied: `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object('province_code', $2::text))).*
      from ${table} t where t.province_code = $1 on conflict do nothing`,
    "with-dossier": `update ${table} set province_code = $2 where province_code = $1 and exists (
      select from dossier_transfer x where x.province_code = $2 and x.from_province = $1 and x.change_id = $3
        and x.code = ${rule.dossier})`,
  };
  const statement = statements[joined];
  if (statement === undefined) return 0;
  const values = joined === "with-dossier" ? [provinceCode, toProvince, changeId] : [provinceCode, toProvince];
  const [row] = await runStatement<{ n: number }>(tx, counted(statement), values);
  return row?.n ?? 0;
}
