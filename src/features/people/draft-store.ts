import type { Selectable } from "kysely";
import type { Db } from "#platform/database/database";
import type { Draft } from "./draft.ts";
import type { DraftKey } from "./draft-code.ts";
import { peopleTables, type DraftTable } from "./tables.ts";

type Content = Pick<Draft, "answers" | "page" | "files">;

const draftOf = (row: Selectable<DraftTable>): Draft => ({
  provinceCode: row.province_code,
  code: row.code,
  version: row.version,
  procedureCode: row.procedure_code,
  procedureVersion: row.procedure_version,
  answers: row.answers,
  files: row.files,
  createdAt: row.created_at,
  savedAt: row.saved_at,
  expiresAt: row.expires_at,
  ...(row.case_id === null ? {} : { caseId: row.case_id }),
  ...(row.page === null ? {} : { page: row.page }),
  ...(row.phone === null ? {} : { phone: row.phone }),
  ...(row.submitted_at && row.dossier_code
    ? { submitted: { at: row.submitted_at, dossierCode: row.dossier_code } }
    : {}),
});

/** As both tables of drafts hold it. */
export const contentRow = ({ answers, page, files }: Content) => ({
  answers: JSON.stringify(answers),
  page: page ?? null,
  files: JSON.stringify(files),
});

/** False when the code is taken or the same request has made its draft already. */
export async function insertDraft(db: Db, draft: Draft, startKey: string): Promise<boolean> {
  const done = await peopleTables(db)
    .insertInto("draft")
    .values({
      ...contentRow(draft),
      province_code: draft.provinceCode,
      code: draft.code,
      start_key: startKey,
      procedure_code: draft.procedureCode,
      procedure_version: draft.procedureVersion,
      case_id: draft.caseId ?? null,
      phone: draft.phone ?? null,
      version: draft.version,
      saved_key: startKey,
      created_at: draft.createdAt,
      saved_at: draft.savedAt,
      expires_at: draft.expiresAt,
      submitted_at: null,
      dossier_code: null,
    })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function findDraftStartedBy(
  db: Db,
  { provinceCode, startKey }: { readonly provinceCode: string; readonly startKey: string },
): Promise<Draft | undefined> {
  const row = await peopleTables(db)
    .selectFrom("draft")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("start_key", "=", startKey)
    .executeTakeFirst();
  return row && draftOf(row);
}

export async function findDraftRow(db: Db, key: DraftKey): Promise<{ draft: Draft; savedKey: string } | undefined> {
  const row = await peopleTables(db)
    .selectFrom("draft")
    .selectAll()
    .where("province_code", "=", key.provinceCode)
    .where("code", "=", key.code)
    .executeTakeFirst();
  return row && { draft: draftOf(row), savedKey: row.saved_key };
}

export type Save = DraftKey &
  Content &
  Pick<Draft, "caseId" | "phone" | "savedAt" | "expiresAt"> & { readonly version: number; readonly requestKey: string };

/** Writes when nobody saved since `version`; false otherwise, and when the draft is submitted, expired or gone. */
export async function updateDraft(db: Db, save: Save): Promise<boolean> {
  const done = await peopleTables(db)
    .updateTable("draft")
    .set({
      ...contentRow(save),
      version: save.version + 1,
      saved_key: save.requestKey,
      saved_at: save.savedAt,
      expires_at: save.expiresAt,
      ...(save.caseId === undefined ? {} : { case_id: save.caseId }),
      ...(save.phone === undefined ? {} : { phone: save.phone }),
    })
    .where("province_code", "=", save.provinceCode)
    .where("code", "=", save.code)
    .where("version", "=", save.version)
    .where("submitted_at", "is", null)
    .where("expires_at", ">", save.savedAt)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Marks a draft as submitted and empties it: what it held is in the dossier now. True also when repeated. */
export async function markSubmitted(
  db: Db,
  { provinceCode, code, at, dossierCode }: DraftKey & { readonly at: Date; readonly dossierCode: string },
): Promise<boolean> {
  const done = await peopleTables(db)
    .updateTable("draft")
    .set({ answers: "{}", files: "[]", page: null, phone: null, submitted_at: at, dossier_code: dossierCode })
    .where("province_code", "=", provinceCode)
    .where("code", "=", code)
    .where((row) => row.or([row("submitted_at", "is", null), row("dossier_code", "=", dossierCode)]))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
