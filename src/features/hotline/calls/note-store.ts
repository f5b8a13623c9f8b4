import { runStatement, type Db } from "#platform/database/database";
import { callTables } from "./call-tables.ts";

type Note = {
  readonly provinceCode: string;
  readonly callId: string;
  readonly accountId: string;
  readonly text: string;
  readonly revision: number;
  readonly at: Date;
};

/** Keeps what was typed; false when something later is kept already: savings may arrive in any order. */
export async function keepNote(db: Db, note: Note): Promise<boolean> {
  const kept = await runStatement(
    db,
    `insert into call_note as n (province_code, call_id, account_id, text, revision, saved_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (province_code, call_id, account_id) do update
     set text = excluded.text, revision = greatest(n.revision, excluded.revision), saved_at = excluded.saved_at
     where n.revision < excluded.revision or n.text = excluded.text
     returning revision`,
    [note.provinceCode, note.callId, note.accountId, note.text, note.revision, note.at],
  );
  return kept.length > 0;
}

export type KeptNote = {
  readonly account_id: string;
  readonly text: string;
  readonly revision: number;
  readonly saved_at: Date;
};

export async function listNotes(db: Db, provinceCode: string, callId: string): Promise<KeptNote[]> {
  return callTables(db)
    .selectFrom("call_note")
    .select(["account_id", "text", "revision", "saved_at"])
    .where("province_code", "=", provinceCode)
    .where("call_id", "=", callId)
    .orderBy("saved_at")
    .execute();
}

/** What was noted has gone where fewer people may read it. */
export async function forgetNotes(db: Db, provinceCode: string, callId: string): Promise<void> {
  await callTables(db)
    .deleteFrom("call_note")
    .where("province_code", "=", provinceCode)
    .where("call_id", "=", callId)
    .execute();
}
