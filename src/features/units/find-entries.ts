import type { SearchIndex } from "./search-index.ts";

/** Entries that carry every word; the last word may be the beginning of one. */
export function entriesWithAll(index: SearchIndex, words: readonly string[]): number[] {
  if (words.length === 0) return [];
  const lists = words.map((word, i) =>
    i === words.length - 1 && word.length > 1 ? completed(index, word) : (index.postings.get(word) ?? []),
  );
  return intersect(lists);
}

/**
 * Entries whose whole name stands in the question, whatever else was written around it. A number names a ward only
 * after its type word: in `12 đường Lê Lợi` it is a house.
 */
export function entriesNamedIn(index: SearchIndex, words: readonly string[]): number[] {
  const question = ` ${words.join(" ")} `;
  const candidates = new Set(words.flatMap((word) => index.postings.get(word) ?? []));
  return [...candidates].filter((number) => {
    const { name, type } = index.entries[number] ?? { name: "", type: "" };
    return question.includes(/^\d+$/.test(name) ? ` ${type} ${name} ` : ` ${name} `);
  });
}

/** How much of the question an entry accounts for, by its name or the places around it: 0 to 1. */
export const explained = ({ postings }: SearchIndex, entry: number, words: readonly string[]): number =>
  words.filter((word) => has(postings.get(word) ?? [], entry)).length / words.length;

/** Where a word would stand in the sorted vocabulary. */
function firstAtOrAfter(vocabulary: readonly string[], word: string): number {
  let [low, high] = [0, vocabulary.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function completed({ postings, vocabulary }: SearchIndex, beginning: string): readonly number[] {
  const first = firstAtOrAfter(vocabulary, beginning);
  const rest = vocabulary.slice(first);
  const beyond = rest.findIndex((word) => !word.startsWith(beginning));
  const words = beyond === -1 ? rest : rest.slice(0, beyond);
  const found = new Set(words.flatMap((word) => postings.get(word) ?? []));
  return [...found].sort((a, b) => a - b);
}

function intersect(lists: readonly (readonly number[])[]): number[] {
  const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  return shortest.filter((number) => others.every((list) => has(list, number)));
}

function has(ascending: readonly number[], number: number): boolean {
  let [low, high] = [0, ascending.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] ?? 0;
    if (found === number) return true;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
