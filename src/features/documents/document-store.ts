import type { Db } from "#platform/database/database";
import type { MediaType } from "#platform/uploads/detect-media-type";
import type { DocumentKey } from "./document.ts";

export type DocumentTable = {
  province_code: string;
  sha256: string;
  /** As the first uploader called it; lists keep their own names. */
  name: string;
  media_type: MediaType;
  bytes: number;
  /** `actorId`, never a person's name. */
  uploaded_by: string;
  at: Date;
};

const tables = (db: Db) => db.withTables<{ document: DocumentTable }>();

/** The same bytes again change nothing. */
export async function insertDocument(db: Db, row: DocumentTable): Promise<void> {
  await tables(db)
    .insertInto("document")
    .values(row)
    .onConflict((known) => known.columns(["province_code", "sha256"]).doNothing())
    .execute();
}

export async function findDocumentRow(
  db: Db,
  { provinceCode, sha256 }: DocumentKey,
): Promise<DocumentTable | undefined> {
  return tables(db)
    .selectFrom("document")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
}
