import { sql } from "kysely";
import type { Db } from "#platform/database/database";

/** What may be forgotten: rows of a table whose instant lies before a moment. */
export type Forgotten = { readonly table: string; readonly instant: string; readonly before: Date };

/** Deletes province by province, so that each statement stays on the node that holds the rows. */
export async function deleteForgotten(db: Db, { table, instant, before }: Forgotten): Promise<void> {
  const rows = await sql<{ province_code: string }>`
    select distinct province_code from ${sql.table(table)} where ${sql.ref(instant)} <= ${before}`.execute(db);
  for (const { province_code } of rows.rows) {
    await sql`
      delete from ${sql.table(table)}
      where province_code = ${province_code} and ${sql.ref(instant)} <= ${before}`.execute(db);
  }
}
