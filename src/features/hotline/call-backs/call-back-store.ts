import { runStatement, type Db } from "#platform/database/database";
import { callBackTables, type CallBackRow } from "./call-back-tables.ts";

type Key = { readonly provinceCode: string; readonly id: string };

export type NewCallBack = {
  readonly provinceCode: string;
  readonly id: string;
  readonly organisationId: string;
  readonly line: string | null;
  readonly phone: string;
  readonly name: string | null;
  readonly cause: "missed" | "promised";
  readonly subject: string | null;
  readonly promisedAt: Date;
  readonly dueAt: Date;
};

/** Promises, unless that number is promised a call from that office already: then its earlier promise holds. */
export async function insertCallBack(
  tx: Db,
  made: NewCallBack,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const [row] = await runStatement<{ id: string }>(
    tx,
    `insert into call_back as b (province_code, id, organisation_id, promised_by, line, phone, name, cause, subject,
       promised_at, due_at)
     values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (province_code, organisation_id, phone) where closed_at is null
     do update set calls = b.calls + 1, version = b.version + 1, name = coalesce(b.name, excluded.name),
       subject = coalesce(b.subject, excluded.subject)
     returning id`,
    [
      made.provinceCode,
      made.id,
      made.organisationId,
      made.line,
      made.phone,
      made.name,
      made.cause,
      made.subject,
      made.promisedAt,
      made.dueAt,
    ],
  );
  const id = row?.id ?? made.id;
  return { id, isNew: id === made.id };
}

export async function findCallBack(db: Db, { provinceCode, id }: Key): Promise<CallBackRow | undefined> {
  return callBackTables(db)
    .selectFrom("call_back")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Promises not kept yet, the one that breaks first on top; of these offices, or of the whole province. */
export async function listOpenCallBacks(
  db: Db,
  of: { readonly provinceCode: string; readonly offices: readonly string[] | undefined; readonly most: number },
): Promise<CallBackRow[]> {
  const open = callBackTables(db)
    .selectFrom("call_back")
    .selectAll()
    .where("province_code", "=", of.provinceCode)
    .where("closed_at", "is", null);
  return (of.offices ? open.where("organisation_id", "in", [...of.offices, ""]) : open)
    .orderBy("due_at")
    .limit(of.most)
    .execute();
}

/** Open promises whose moment of telling has come: near before `nearBy`, broken before `at`. */
export async function listToEscalate(
  db: Db,
  { provinceCode, at, nearBy }: { readonly provinceCode: string; readonly at: Date; readonly nearBy: Date },
): Promise<CallBackRow[]> {
  return callBackTables(db)
    .selectFrom("call_back")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("closed_at", "is", null)
    .where("tried_at", "is", null)
    .where((row) =>
      row.or([
        row.and([row("near_told_at", "is", null), row("due_at", "<=", nearBy)]),
        row.and([row("broken_told_at", "is", null), row("due_at", "<=", at)]),
      ]),
    )
    .orderBy("due_at")
    .limit(500)
    .execute();
}

/** True for the one server that marks it. */
export async function markEscalated(
  tx: Db,
  { provinceCode, id }: Key,
  { step, at }: { readonly step: "near" | "broken"; readonly at: Date },
): Promise<boolean> {
  const column = step === "near" ? ("near_told_at" as const) : ("broken_told_at" as const);
  const done = await callBackTables(tx)
    .updateTable("call_back")
    .set({ [column]: at })
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .where(column, "is", null)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

type Version = Key & { readonly version: number };
type Trying = { readonly at: Date; readonly by: string; readonly note: string | null };

/** Somebody called and was not answered: the promise is kept, the matter is not closed. False when somebody was faster. */
export async function countAttempt(tx: Db, { provinceCode, id, version }: Version, { at, by, note }: Trying) {
  const done = await callBackTables(tx)
    .updateTable("call_back")
    .set((row) => ({
      attempts: row.eb("attempts", "+", 1),
      tried_at: row.fn.coalesce("tried_at", row.val(at)),
      taken_at: row.fn.coalesce("taken_at", row.val(at)),
      taken_by: by,
      note,
      version: version + 1,
    }))
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .where("version", "=", version)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

type Closing = Trying & { readonly outcome: string; readonly caseCode: string | null; readonly called: boolean };

/** False when somebody was faster. */
export async function closeCallBackRow(tx: Db, { provinceCode, id, version }: Version, closing: Closing) {
  const { at, by, note, outcome, caseCode, called } = closing;
  const done = await callBackTables(tx)
    .updateTable("call_back")
    .set((row) => ({
      closed_at: at,
      closed_by: by,
      outcome,
      note,
      case_code: caseCode,
      version: version + 1,
      ...(called ? { attempts: row.eb("attempts", "+", 1), tried_at: row.fn.coalesce("tried_at", row.val(at)) } : {}),
    }))
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .where("version", "=", version)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Late news: the only missed call of an open promise was answered after all, so nobody is owed anything. */
export async function closeAnsweredAfterAll(db: Db, provinceCode: string, at: Date): Promise<void> {
  await runStatement(
    db,
    `update call_back b set closed_at = $2, closed_by = 'system', outcome = 'answered', version = version + 1
     where b.province_code = $1 and b.closed_at is null and b.cause = 'missed' and b.calls = 1 and exists (
       select from hotline_call c where c.province_code = $1 and c.call_back_id = b.id and c.answered_at is not null)`,
    [provinceCode, at],
  );
}

/** Of these provinces, those that have promised a call. */
export async function provincesWithCallBacks(db: Db, provinceCodes: readonly string[]): Promise<string[]> {
  const rows = await runStatement<{ code: string }>(
    db,
    `select p.code from unnest($1::text[]) p(code) where exists (
       select from call_back b where b.province_code = p.code and b.closed_at is null)`,
    [provinceCodes],
  );
  return rows.map(({ code }) => code);
}
