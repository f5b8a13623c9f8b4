/** What an official would stumble over when opening the file. */
export type PdfTrouble = "encrypted" | "cut-off";

// Some writers put padding behind the end mark; readers look for it in the last KiB or so, we look a little further.
const tailBytes = 4096;

/**
 * A look at the PDF's trailer, without a parser: it warns, it does not judge.
 * Cut off means that the end mark is missing, which is what a broken upload or download leaves behind.
 */
export function inspectPdf(bytes: Buffer): PdfTrouble | undefined {
  if (!bytes.subarray(-tailBytes).includes("%%EOF")) return "cut-off";
  // The trailer, or the dictionary of a cross-reference stream, names the encryption; both are plain text.
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(bytes.toString("latin1")) ? "encrypted" : undefined;
}
