import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import type { Procedure } from "./procedure.ts";
import { procedureTables } from "./tables.ts";

/** Every version of every procedure, newest version of a code first. */
export async function readProcedures(db: Db): Promise<Procedure[]> {
  const rows = await procedureTables(db)
    .selectFrom("procedure_version")
    .select("body")
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  return rows.map(({ body }) => body);
}

/** Adds versions and corrects those there in place; one statement, and no row is written that is as it was. */
export async function keepProcedures(db: Db, procedures: readonly Procedure[]): Promise<void> {
  const rows = procedures.map((body) => ({ ...body, body }));
  await sql`
    insert into procedure_version
    select t.code, t.version, t.instrument, t."validFrom", t."validTo", t.body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(
      code text, version integer, instrument text, "validFrom" date, "validTo" date, body jsonb)
    on conflict (code, version) do update set
      instrument = excluded.instrument, valid_from = excluded.valid_from, valid_to = excluded.valid_to, body = excluded.body
    where procedure_version.body is distinct from excluded.body`.execute(db);
}
