import { typeset } from "#platform/pdf/typeset";
import type { DrawnPaper } from "./drawn-paper.ts";
import type { PaperStyle } from "./paper-sets.ts";

/** PDF/A of a paper in the words and layout of a legal set. */
export const typesetPaper = ({ data, issuedAt }: DrawnPaper, { template, words }: PaperStyle): Promise<Buffer> =>
  typeset({ template, data: { ...data, form: words }, issuedAt });
