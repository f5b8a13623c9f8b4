import { defineFeature } from "#platform/feature";
import { documentMigrations } from "./migrations/0500-documents.ts";
import { documentRefusals } from "./refusals.ts";
import { documentsFollow } from "./follows.ts";

export type { DocumentKey, DocumentRefusal, DocumentWarning, StoredDocument } from "./document.ts";
export { documentAnswer } from "./document-answer.ts";
export { findDocument, type OpenDocument } from "./find-document.ts";
export { messages as documentMessages } from "./messages.ts";
export { storeUpload, type Upload } from "./store-upload.ts";

export const documents = defineFeature({
  name: "documents",
  needs: [],
  migrations: documentMigrations,
  refusals: documentRefusals,
  follows: documentsFollow,
});
