import type { FontCoverage } from "./font-coverage.ts";

/** What a template reads: plain data, as JSON has it. */
export type PaperData =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PaperData[]
  | { readonly [field: string]: PaperData };

/** Stands for a letter that the font lacks, so that the reader sees that one is missing. */
const missingLetter = "□";

// Controls; halves of surrogate pairs; what has no ink: joiners, variants of emoji, and above all the marks that turn
// the direction of reading, with which a name could be made to read as another one. A line feed stays.
const inkless = /[\p{Cc}\p{Cs}\p{Cf}\p{Variation_Selector}]/gu;

/**
 * Text that the font can show, composed (NFC): Vietnamese typed as base letter and marks finds its one glyph.
 * PDF/A forbids a missing glyph (ISO 19005-2, 6.2.11.8), so one stray emoji would otherwise cost the whole paper.
 */
export function printableText(text: string, covers: FontCoverage): string {
  const composed = text.normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\t", " ");
  const plain = composed.replace(inkless, (mark) => (mark === "\n" ? mark : ""));
  return [...plain].map((letter) => (isShown(letter, covers) ? letter : missingLetter)).join("");
}

function isShown(letter: string, covers: FontCoverage): boolean {
  return letter === "\n" || covers(letter.codePointAt(0) ?? 0);
}

/** The same data with every text in it made printable; field names stay, absent fields fall away. */
export function printableData(data: PaperData, covers: FontCoverage): PaperData {
  if (typeof data === "string") return printableText(data, covers);
  if (Array.isArray(data)) return data.map((item: PaperData) => printableData(item, covers));
  if (data === null || typeof data !== "object") return data;
  const fields = Object.entries(data).map(([field, value]) => [field, printableData(value, covers)]);
  return Object.fromEntries(fields) as PaperData;
}
