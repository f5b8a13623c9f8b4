import { sql } from "kysely";
import type { Db } from "#platform/database/database";

/** Catalogues are large and written by nobody but the seed. */
const catalogues = [
  "unit",
  "former_unit",
  "unit_succession",
  "national_agency_code",
  "shipped_list",
  "organisation",
  "procedure_version",
];

/** Every other table, as the database itself names them. */
async function listTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !catalogues.includes(name) && !name.startsWith("kysely"));
}

export type Fingerprint = Readonly<Record<string, string>>;

/** Number and sum of the rows of each table: two that are equal say that nothing at all was written between them. */
export async function fingerprint(db: Db, except: readonly string[] = []): Promise<Fingerprint> {
  const tables = (await listTables(db)).filter((name) => !except.includes(name));
  const sums = tables.map(
    (
      name,
    ) => sql`select ${sql.lit(name)} as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum
      from ${sql.table(name)} t`,
  );
  const { rows } = await sql<{ name: string; sum: string }>`${sql.join(sums, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
