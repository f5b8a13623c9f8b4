import { tokens } from "#core/text/fold";
import type { Finder } from "../finding/finder.ts";

/** Terms of the index in the order of their letters, so that those that begin alike stand together. */
export type SortedTerms = readonly string[];

export const sortTerms = ({ index }: Finder): SortedTerms => [...index.postings.keys()].sort();

/** Shorter beginnings fit nearly every word. */
const LEAST_LETTERS = 2;
const MOST_LOOKED_AT = 400;

type Typing = { readonly finder: Finder; readonly terms: SortedTerms };

/**
 * What a text that is still being typed may become: its last word completed with what the catalogue says after the word
 * before it ("khai si" → "khai sinh"), else with any word of it; the likelier first. Empty where the last word is whole:
 * a space or a sign stands behind it.
 */
export function completeWords({ finder, terms }: Typing, text: string, most: number): readonly string[] {
  const words = tokens(text);
  const last = words.at(-1) ?? "";
  if (last.length < LEAST_LETTERS || /[^\p{L}\p{M}\p{N}]$/u.test(text)) return [];
  const before = words.at(-2);
  const paired = before === undefined ? [] : beginning(terms, `${before} ${last}`);
  const found = paired.length > 0 ? paired : beginning(terms, last).filter((term) => !term.includes(" "));
  const completed = found
    .filter((term) => !term.endsWith(last))
    .map((term) => ({ word: term.split(" ").at(-1) ?? term, often: howOften(finder, term) }))
    .sort((one, other) => other.often - one.often);
  const start = words.slice(0, -1).join(" ");
  return completed.slice(0, most).map(({ word }) => `${start} ${word}`.trim());
}

/** How often people say it, then how many records do. */
const howOften = ({ lexicon, index }: Finder, term: string): number =>
  (lexicon.known.get(term.split(" ").at(-1) ?? "") ?? 0) * 10 + (index.postings.get(term)?.at.length ?? 0);

function beginning(terms: SortedTerms, start: string): readonly string[] {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] as string) < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < terms.length && found.length < MOST_LOOKED_AT; at += 1) {
    const term = terms[at] as string;
    if (!term.startsWith(start)) break;
    found.push(term);
  }
  return found;
}
