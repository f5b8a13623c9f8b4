import { editDistance } from "#core/text/edit-distance";
import { foldVietnamese } from "#core/text/fold";

/** A word of a question: as it was written, and folded (no accents, no capitals), mended and written out. */
export type Word = { readonly written: string; readonly plain: string };

/** What a question is read with: words that are known, the more frequent first, and short forms written out. */
export type Lexicon = {
  readonly known: ReadonlyMap<string, number>;
  readonly shortForms: ReadonlyMap<string, string>;
  /** Known words by their first letter, where slips are looked for. */
  readonly byLetter: ReadonlyMap<string, readonly (readonly [string, number])[]>;
};

export const createLexicon = (known: Lexicon["known"], shortForms: Lexicon["shortForms"]): Lexicon => ({
  known,
  shortForms,
  byLetter: Map.groupBy(
    [...known].filter(([word]) => word.length >= 3),
    ([word]) => word[0] ?? "",
  ),
});

/** Beyond, people tell a story that no longer narrows anything. */
const MOST_LETTERS = 1_200;
const MOST_WORDS = 160;
// Zero-width characters and marks of writing direction arrive with texts that were copied.
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** The words of a text in order, short forms written out, slips of the keyboard mended. */
export function readWords(text: string, lexicon: Lexicon): readonly Word[] {
  const raw = text.slice(0, MOST_LETTERS).normalize("NFC").toLowerCase().replace(unseen, "");
  const written = (raw.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => writeOut(word, lexicon));
  return written.slice(0, MOST_WORDS).flatMap((word) => {
    const plain = foldVietnamese(word);
    return mend(plain, lexicon).map((mended) => ({ written: mended === plain ? word : mended, plain: mended }));
  });
}

function writeOut(word: string, { shortForms }: Lexicon): readonly string[] {
  const long = shortForms.get(word);
  if (long !== undefined) return long.split(" ");
  // gggg, đượccc: the last letter held down.
  const calm = word.replace(/(\p{L})\1{2,}/gu, "$1");
  return calm === word ? [word] : (shortForms.get(calm)?.split(" ") ?? [calm]);
}

/** The known words that an unknown one stands for; itself where nothing comes near. */
function mend(word: string, { known, byLetter }: Lexicon): readonly string[] {
  if (known.has(word) || word.length < 3 || /\d/u.test(word)) return [word];
  const untyped = undoTelex(word);
  if (known.has(untyped)) return [untyped];
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (word.length >= 6 && isSyllable(left, known) && isSyllable(right, known)) return [left, right];
  }
  const near = nearest(word, byLetter.get(word[0] ?? "") ?? []);
  return [near ?? word];
}

const isSyllable = (word: string, known: Lexicon["known"]): boolean => (known.get(word) ?? 0) >= 20;

/** Keys of the Telex typing method that were left standing: `truws` for trú, `ddaats` for đất. */
const undoTelex = (word: string): string =>
  word
    .replace(/dd/gu, "d")
    .replace(/([aeo])\1/gu, "$1")
    .replace(/w/gu, "")
    .replace(/[sfrxj]$/u, "");

/** A letter is left out this much more often than one too many is typed: `chie` is a beginning of chiếu, not chi. */
const ONE_TOO_MANY = 3;

function nearest(word: string, known: readonly (readonly [string, number])[]): string | undefined {
  const slips = word.length > 6 ? 2 : 1;
  let best: string | undefined;
  let bestScore = 0;
  for (const [candidate, count] of known) {
    if (Math.abs(candidate.length - word.length) > slips) continue;
    const distance = editDistance(word, candidate, slips);
    if (distance > slips) continue;
    const score = count / 10 ** distance / (candidate.length < word.length ? ONE_TOO_MANY : 1);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}
