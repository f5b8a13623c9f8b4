import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/database";
import type { Attachment } from "../model/case.ts";

export type CaseDraft = {
  readonly answers: Readonly<Record<string, string>>;
  readonly files: readonly Attachment[];
};

type Json<Value> = ColumnType<Value, string, string>;
type CaseDraftTable = {
  province_code: string;
  token_hash: string;
  answers: Json<CaseDraft["answers"]>;
  files: Json<CaseDraft["files"]>;
  saved_at: Date;
};
const tables = (db: Db) => db.withTables<{ case_draft: CaseDraftTable }>();

export type CaseDraftKey = { readonly provinceCode: string; readonly tokenHash: string };

export async function findCaseDraft(db: Db, { provinceCode, tokenHash }: CaseDraftKey): Promise<CaseDraft | undefined> {
  return tables(db)
    .selectFrom("case_draft")
    .select(["answers", "files"])
    .where("province_code", "=", provinceCode)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
}

export async function writeCaseDraft(
  db: Db,
  key: CaseDraftKey,
  draft: CaseDraft & { readonly at: Date },
): Promise<void> {
  const row = { answers: JSON.stringify(draft.answers), files: JSON.stringify(draft.files), saved_at: draft.at };
  await tables(db)
    .insertInto("case_draft")
    .values({ province_code: key.provinceCode, token_hash: key.tokenHash, ...row })
    .onConflict((known) => known.columns(["province_code", "token_hash"]).doUpdateSet(row))
    .execute();
}

export async function deleteCaseDraft(db: Db, { provinceCode, tokenHash }: CaseDraftKey): Promise<void> {
  await tables(db)
    .deleteFrom("case_draft")
    .where("province_code", "=", provinceCode)
    .where("token_hash", "=", tokenHash)
    .execute();
}

export async function deleteOldCaseDrafts(db: Db, provinceCode: string, before: Date): Promise<void> {
  await tables(db)
    .deleteFrom("case_draft")
    .where("province_code", "=", provinceCode)
    .where("saved_at", "<", before)
    .execute();
}
