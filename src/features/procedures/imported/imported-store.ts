import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import { procedureTables } from "../tables.ts";
import type { Doubt, ImportedRecord, ImportedRevision } from "./imported-record.ts";

export type Correction = {
  readonly code: string;
  readonly field: string;
  readonly value: string;
  /** What the source said when the person corrected it. */
  readonly sourceValue: string;
  readonly correctedBy: string;
  readonly correctedAt: Date;
};

export type NewRevision = {
  readonly record: ImportedRecord;
  readonly fingerprint: string;
  readonly doubts: readonly Doubt[];
};

/** Adds what differs from the newest revision of its code; says how many were new, changed and as they were. */
export async function keepRevisions(
  db: Db,
  news: readonly NewRevision[],
  { source, at }: { readonly source: string; readonly at: Date },
): Promise<{ readonly added: number; readonly changed: number }> {
  const rows = news.map(({ record: { steps, ...body }, fingerprint, doubts }) => ({
    code: body.code,
    fingerprint,
    body,
    steps,
    doubts,
  }));
  const { rows: written } = await sql<{ revision: number }>`
    with news as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as t(code text, fingerprint text, body jsonb, steps text, doubts jsonb)
    ), newest as (
      select distinct on (code) code, revision, fingerprint from imported_procedure
      where code in (select code from news) order by code, revision desc
    )
    insert into imported_procedure (code, revision, fingerprint, body, steps, doubts, source, imported_at, state)
    select news.code, coalesce(newest.revision, 0) + 1, news.fingerprint, news.body, news.steps, news.doubts,
      ${source}, ${at.toISOString()}::timestamptz, 'waiting'
    from news left join newest on newest.code = news.code
    where newest.fingerprint is distinct from news.fingerprint
    on conflict do nothing
    returning revision`.execute(db);
  // What waited and is followed by a newer text need not be decided any more.
  await sql`
    update imported_procedure set state = 'replaced'
    where state = 'waiting' and code in (select t.code from jsonb_to_recordset(${JSON.stringify(rows.map(({ code }) => ({ code })))}::jsonb) as t(code text))
      and revision < (select max(newer.revision) from imported_procedure newer where newer.code = imported_procedure.code)`.execute(
    db,
  );
  const changed = written.filter(({ revision }) => revision > 1).length;
  return { added: written.length - changed, changed };
}

/** Every revision, or those of one code, the newest of each code first. */
export async function readRevisions(db: Db, code?: string): Promise<ImportedRevision[]> {
  const rows = await procedureTables(db)
    .selectFrom("imported_procedure")
    .select(["code", "revision", "body", "doubts", "source", "imported_at", "state"])
    .$if(code !== undefined, (query) => query.where("code", "=", code ?? ""))
    .orderBy("code")
    .orderBy("revision", "desc")
    .execute();
  return rows.map(({ imported_at, ...row }) => ({ ...row, importedAt: imported_at }));
}

export type RevisionSearch = {
  /** Part of a code or a name. */
  readonly q: string;
  readonly doubtful: boolean;
  /** Codes behind this one. */
  readonly after: string;
  readonly limit: number;
};

/** The newest revision of each code, in code order: a page of the list to review. */
export async function listRevisions(
  db: Db,
  { q, doubtful, after, limit }: RevisionSearch,
): Promise<ImportedRevision[]> {
  const like = `%${q.replace(/[\\%_]/gu, "\\$&")}%`;
  const { rows } = await sql<Omit<ImportedRevision, "importedAt"> & { imported_at: Date }>`
    select distinct on (code) code, revision, body, doubts, source, imported_at, state
    from imported_procedure
    where state <> 'replaced' and code > ${after}
      and (code like ${like} or body ->> 'name' ilike ${like})
      and (not ${doubtful} or doubts <> '[]'::jsonb)
    order by code, revision desc
    limit ${limit}`.execute(db);
  return rows.map(({ imported_at, ...row }) => ({ ...row, importedAt: imported_at }));
}

export async function countRevisions(
  db: Db,
): Promise<{ readonly waiting: number; readonly doubtful: number; readonly published: number }> {
  const { rows } = await sql<{ waiting: number; doubtful: number; published: number }>`
    select (count(*) filter (where state = 'waiting'))::int as waiting,
      (count(*) filter (where state = 'waiting' and doubts <> '[]'::jsonb))::int as doubtful,
      (count(*) filter (where state = 'published'))::int as published
    from imported_procedure`.execute(db);
  return rows[0] ?? { waiting: 0, doubtful: 0, published: 0 };
}

export async function readSteps(db: Db, code: string, revision: number): Promise<string> {
  const row = await procedureTables(db)
    .selectFrom("imported_procedure")
    .select("steps")
    .where("code", "=", code)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return row?.steps ?? "";
}

/** Decides on waiting revisions; those decided meanwhile stay as they are. Returns the codes that were decided. */
export async function decideRevisions(
  db: Db,
  which: readonly { readonly code: string; readonly revision: number }[],
  { state, by, at }: { readonly state: "published" | "set-aside"; readonly by: string; readonly at: Date },
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    update imported_procedure set state = ${state}, decided_by = ${by}, decided_at = ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(which)}::jsonb) as t(code text, revision integer)
    where imported_procedure.code = t.code and imported_procedure.revision = t.revision
      and imported_procedure.state = 'waiting'
    returning imported_procedure.code`.execute(db);
  return rows.map(({ code }) => code);
}

export async function readCorrections(db: Db): Promise<Correction[]> {
  const rows = await procedureTables(db).selectFrom("imported_correction").selectAll().execute();
  return rows.map((row) => ({
    code: row.code,
    field: row.field,
    value: row.value,
    sourceValue: row.source_value,
    correctedBy: row.corrected_by,
    correctedAt: row.corrected_at,
  }));
}

/** A correction replaces the one before it; an empty value takes it back. */
export async function keepCorrection(db: Db, correction: Correction): Promise<void> {
  const { code, field, value, sourceValue, correctedBy, correctedAt } = correction;
  const tables = procedureTables(db);
  if (value === "") {
    await tables.deleteFrom("imported_correction").where("code", "=", code).where("field", "=", field).execute();
    return;
  }
  const row = { value, source_value: sourceValue, corrected_by: correctedBy, corrected_at: correctedAt };
  await tables
    .insertInto("imported_correction")
    .values({ code, field, ...row })
    .onConflict((conflict) => conflict.columns(["code", "field"]).doUpdateSet(row))
    .execute();
}
