import type { PaperData } from "#platform/pdf/printable-text";
import type { PaperKind } from "./paper-kind.ts";

/** A paper ready to be set: checked, with every date in words; its look is still open. */
export type DrawnPaper = {
  readonly kind: PaperKind;
  readonly issuedAt: Date;
  readonly data: { readonly [field: string]: PaperData };
};
