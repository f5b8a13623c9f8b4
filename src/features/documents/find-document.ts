import type { Acting } from "#platform/context";
import type { FileStore } from "#platform/file-store";
import type { DocumentKey, StoredDocument } from "./document.ts";
import { findDocumentRow } from "./document-store.ts";

export type OpenDocument = {
  readonly document: StoredDocument;
  readonly content: NonNullable<ReturnType<FileStore["read"]>>;
};

/** A document of that province with its bytes as a stream. Who may read it is the caller's question to answer first. */
export async function findDocument(
  { db, files }: Pick<Acting, "db" | "files">,
  key: DocumentKey,
): Promise<OpenDocument | undefined> {
  if (!/^[0-9a-f]{64}$/.test(key.sha256)) return undefined;
  const row = await findDocumentRow(db, key);
  const content = row && files.read(row.sha256);
  if (!row || !content) return undefined;
  return {
    document: { sha256: row.sha256, name: row.name, mediaType: row.media_type, bytes: row.bytes },
    content,
  };
}
