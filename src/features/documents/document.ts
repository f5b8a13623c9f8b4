import type { MediaType } from "#platform/uploads/detect-media-type";
import type { Refusal } from "#core/result";

/** A file as the list that names it keeps it: in a draft, on a dossier, on a receipt. */
export type StoredDocument = {
  /** Of the bytes, hex; the document's identity within its province. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  /** Taken all the same; the person is told, because the official may be unable to open it. */
  readonly warning?: DocumentWarning;
};

export type DocumentWarning = "encrypted" | "cut-off";

export type DocumentRefusal = Refusal & {
  readonly code:
    | "access.not_allowed"
    | "document.empty"
    | "document.too_large"
    | "document.too_many"
    | "document.wrong_type";
};

export type DocumentKey = { readonly provinceCode: string; readonly sha256: string };

/** What browsers show without help; everything else is downloaded. */
export const isShownInBrowser = (type: MediaType): boolean => type !== "image/heic" && type !== "image/heif";
