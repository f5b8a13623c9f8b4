import { localDateOf } from "#core/time/local-time";
import type { DrawnPaper } from "../src/features/dossiers/papers/drawn-paper.ts";
import { styleOf } from "../src/features/dossiers/papers/paper-sets.ts";
import { typesetPaper } from "../src/features/dossiers/papers/typeset-paper.ts";

/** A paper set in the words that serve every procedure on its day of issue. */
export const setExample = (drawn: DrawnPaper): Promise<Buffer> =>
  typesetPaper(drawn, styleOf({ kind: drawn.kind, on: localDateOf(drawn.issuedAt) }));
