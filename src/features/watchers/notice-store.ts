import { runStatement, type Db } from "#platform/database/database";
import type { Rung, WatchName } from "./model/ladder.ts";
import { watcherTables } from "./tables.ts";

/** A notice as it is raised; `id` is worked out from everything that makes it one. */
export type Raised = {
  readonly id: string;
  readonly code: string;
  readonly procedureCode: string;
  readonly watch: WatchName;
  readonly occasion: string;
  readonly rung: Rung;
  readonly organisationId: string;
  readonly role: string;
  readonly anchorAt: Date;
};

type Raising = { readonly provinceCode: string; readonly at: Date };

/**
 * Raises what is not there yet and gives the ids that are new. What had ended stands again, and stays told if it was:
 * nobody hears of one occasion twice.
 */
export async function raiseNotices(
  tx: Db,
  { provinceCode, at }: Raising,
  raised: readonly Raised[],
): Promise<Set<string>> {
  const rows = await runStatement<{ id: string }>(
    tx,
    `with wanted as (
       select * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
         $11::timestamptz[]) w(id, code, procedure_code, watch, occasion, rung, organisation_id, role, anchor_at)
     ), again as (
       update watch_notice n set ended_at = null
       from wanted w where n.province_code = $1 and n.id = w.id and n.ended_at is not null
     )
     insert into watch_notice (province_code, id, code, procedure_code, watch, occasion, rung, organisation_id, role,
       anchor_at, raised_at)
     select $1, w.id, w.code, w.procedure_code, w.watch, w.occasion, w.rung, w.organisation_id, w.role, w.anchor_at, $2::timestamptz
     from wanted w on conflict (province_code, id) do nothing returning id`,
    [
      provinceCode,
      at,
      ...(["id", "code", "procedureCode", "watch", "occasion", "rung", "organisationId", "role"] as const).map((name) =>
        raised.map((each) => each[name]),
      ),
      raised.map(({ anchorAt }) => anchorAt.toISOString()),
    ],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Ends every notice about these dossiers that does not stand any more. */
export async function endNotices(
  tx: Db,
  { provinceCode, at }: Raising,
  about: { readonly codes: readonly string[]; readonly standing: readonly string[] },
): Promise<void> {
  await runStatement(
    tx,
    `update watch_notice set ended_at = $2
     where province_code = $1 and code = any($3::text[]) and ended_at is null and not id = any($4::text[])`,
    [provinceCode, at, about.codes, about.standing],
  );
}

export type Untold = {
  readonly id: string;
  readonly code: string;
  readonly watch: WatchName;
  readonly rung: Rung;
  readonly organisation_id: string;
  readonly role: string;
  readonly anchor_at: Date;
  readonly raised_at: Date;
};

const untoldColumns = ["id", "code", "watch", "rung", "organisation_id", "role", "anchor_at", "raised_at"] as const;

/** Standing notices that nobody has been written to about, the oldest first. */
export async function listUntold(db: Db, provinceCode: string, most: number): Promise<Untold[]> {
  return watcherTables(db)
    .selectFrom("watch_notice")
    .select(untoldColumns)
    .where("province_code", "=", provinceCode)
    .where("told_at", "is", null)
    .where("ended_at", "is", null)
    .orderBy("raised_at")
    .limit(most)
    .execute();
}

/** Of these provinces, those with something untold. */
export async function listProvincesUntold(db: Db, provinceCodes: readonly string[]): Promise<string[]> {
  const rows = await runStatement<{ code: string }>(
    db,
    `select p.code from unnest($1::text[]) p(code) where exists (
       select from watch_notice n where n.province_code = p.code and n.told_at is null and n.ended_at is null)`,
    [provinceCodes],
  );
  return rows.map(({ code }) => code);
}

/** Marks notices told and gives the ids that this call marked: another server may have been faster with some. */
export async function markTold(tx: Db, { provinceCode, at }: Raising, ids: readonly string[]): Promise<Set<string>> {
  const rows = await runStatement<{ id: string }>(
    tx,
    `update watch_notice set told_at = $2
     where province_code = $1 and id = any($3::text[]) and told_at is null and ended_at is null returning id`,
    [provinceCode, at, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Notices are work, not history: what ended long ago is forgotten with who saw it. */
export async function deleteEnded(db: Db, provinceCode: string, before: Date): Promise<void> {
  await runStatement(
    db,
    `with gone as (
       delete from watch_notice where province_code = $1 and ended_at < $2 returning id
     ) delete from watch_seen where province_code = $1 and notice_id in (select id from gone)`,
    [provinceCode, before],
  );
}
