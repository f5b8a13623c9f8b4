import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { cleanFileName } from "#platform/uploads/clean-file-name";
import { detectMediaType } from "#platform/uploads/detect-media-type";
import { inspectPdf } from "#platform/uploads/inspect-pdf";
import { mostUploadBytes, mostUploads } from "#platform/uploads/upload-limits";
import type { DocumentRefusal, StoredDocument } from "./document.ts";
import { insertDocument } from "./document-store.ts";

export type Upload = {
  readonly provinceCode: string;
  /** As the sender called it; never trusted. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Files that the draft or dossier has already. */
  readonly alreadyHeld?: number;
};

const mebibyte = 1024 * 1024;

/**
 * Stores and hashes a file before any act names it. What comes back goes into the draft or the act as it is.
 * The same bytes twice are one document, so a repeated request needs no key.
 */
export async function storeUpload(acting: Acting, upload: Upload): Promise<Result<StoredDocument, DocumentRefusal>> {
  const { provinceCode, bytes } = upload;
  if (!may(acting.actor, "documents.upload")) return refuse("access.not_allowed");
  if ((upload.alreadyHeld ?? 0) >= mostUploads) return refuse("document.too_many", { limit: mostUploads });
  if (bytes.length === 0) return refuse("document.empty", nameFor(upload));
  if (bytes.length > mostUploadBytes) return refuse("document.too_large", tooLarge(upload));
  const mediaType = await detectMediaType(bytes);
  if (!mediaType) return refuse("document.wrong_type", nameFor(upload));

  const name = cleanFileName(upload.name, mediaType);
  const sha256 = await acting.files.put(bytes);
  await insertDocument(acting.db, {
    province_code: provinceCode,
    sha256,
    name,
    media_type: mediaType,
    bytes: bytes.length,
    uploaded_by: actorId(acting.actor),
    at: acting.at,
  });
  const warning = mediaType === "application/pdf" ? inspectPdf(bytes) : undefined;
  return ok({ sha256, name, mediaType, bytes: bytes.length, ...(warning ? { warning } : {}) });
}

// Shown back to the sender, so that they know which of several files is meant; shortened, escaped by the page.
const nameFor = ({ name }: Upload): { name: string } => ({
  name: [...name.replace(/\p{C}/gu, "")].slice(-60).join("") || "?",
});

const tooLarge = (upload: Upload): { name: string; limit: number; size: number } => ({
  ...nameFor(upload),
  limit: mostUploadBytes / mebibyte,
  size: Math.ceil(upload.bytes.length / mebibyte),
});
