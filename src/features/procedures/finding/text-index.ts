import { foldVietnamese } from "#core/text/fold";

/** A text to be found: its words, and how much each part of it counts. */
export type IndexedText = { readonly key: string; readonly parts: readonly (readonly [string, number])[] };

/** Which texts hold a word, and how much of it: an inverted index with BM25 weights worked out beforehand. */
export type TextIndex = {
  readonly keys: readonly string[];
  readonly postings: ReadonlyMap<string, { readonly at: Int32Array; readonly worth: Float32Array }>;
  /** The most that a word can bring. */
  readonly most: ReadonlyMap<string, number>;
};

/** How soon a word said again counts no more; how much long texts are held back. */
const SATURATION = 1.2;
const LENGTH = 0.6;

export function buildTextIndex(texts: readonly IndexedText[]): TextIndex {
  const counted = texts.map(({ parts }) => countWords(parts));
  const lengths = counted.map((words) => [...words.values()].reduce((sum, each) => sum + each, 0));
  const usual = lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length);
  const found = new Map<string, { at: number[]; count: number[] }>();
  for (const [at, words] of counted.entries())
    for (const [word, count] of words) {
      const list = found.get(word) ?? { at: [], count: [] };
      list.at.push(at);
      list.count.push(count);
      found.set(word, list);
    }
  const postings = new Map<string, { at: Int32Array; worth: Float32Array }>();
  const most = new Map<string, number>();
  for (const [word, { at, count }] of found) {
    const tells = Math.log(1 + (texts.length - at.length + 0.5) / (at.length + 0.5));
    const worth = Float32Array.from(count, (each, i) => {
      const length = 1 - LENGTH + (LENGTH * (lengths[at[i] as number] ?? 0)) / usual;
      return (tells * each * (SATURATION + 1)) / (each + SATURATION * length);
    });
    postings.set(word, { at: Int32Array.from(at), worth });
    most.set(word, tells * (SATURATION + 1));
  }
  return { keys: texts.map(({ key }) => key), postings, most };
}

/** Words and neighbouring pairs, folded: a single syllable of Vietnamese is half a word. */
function termsOf(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, i) => `${words[i] ?? ""} ${word}`)];
}

function countWords(parts: IndexedText["parts"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [text, weight] of parts)
    for (const term of termsOf(foldVietnamese(text).match(/[\p{L}\p{N}]+/gu) ?? []))
      counts.set(term, (counts.get(term) ?? 0) + weight);
  return counts;
}

/** How much of what was asked each text holds, 0 to about 1, by its place in `keys`. */
export function weighTexts(index: TextIndex, words: readonly string[]): Float64Array {
  const sums = new Float64Array(index.keys.length);
  let whole = 0;
  for (const term of new Set(termsOf(words))) {
    const posting = index.postings.get(term);
    // A pair that no text holds says nothing; a single word that none holds is something asked for and not found.
    if (!posting) {
      if (!term.includes(" ")) whole += 4;
      continue;
    }
    whole += (index.most.get(term) ?? 0) * 0.6;
    for (let i = 0; i < posting.at.length; i += 1) {
      const at = posting.at[i] as number;
      sums[at] = (sums[at] as number) + (posting.worth[i] as number);
    }
  }
  if (whole > 0) for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) / whole;
  return sums;
}
