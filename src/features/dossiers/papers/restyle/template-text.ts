/**
 * Words that a province's template may not use, before it is even tried: they read files, load packages or programs, or
 * turn text into program. What is printed arrives as data, so none of them is needed. The process that sets it sees no
 * files either; this says why in words an administrator understands.
 */
const forbidden = [
  "include",
  "read",
  "plugin",
  "eval",
  "csv",
  "yaml",
  "toml",
  "xml",
  "cbor",
  "bibliography",
  "std",
  "dictionary",
];
const allowedImport = /^#import "letterhead\.typ": \*$/;

export const mostTemplateLetters = 60_000;

/** What stands in the way of a template's text; undefined when nothing does. Comments and strings count like the rest. */
export function whyNotTemplate(source: string): { readonly line: number; readonly word: string } | undefined {
  const lines = source.split(/\r?\n/);
  for (const [at, text] of lines.entries()) {
    const line = text.trim();
    if (/\bimport\b/.test(line) && !allowedImport.test(line)) return { line: at + 1, word: "import" };
    const word = forbidden.find((each) => new RegExp(`(?<![\\p{L}\\d_-])${each}(?![\\p{L}\\d_-])`, "u").test(line));
    if (word) return { line: at + 1, word };
  }
  return undefined;
}
