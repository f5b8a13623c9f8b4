import { agesIn } from "./ages.ts";
import type { Word } from "./read-words.ts";

const hasMarks = /[\u0300-\u036f]|đ/u;

/**
 * What a question shows to the model: words, neighbours, neighbours but one, pieces of words (for what is misspelt), and
 * words with their accents where accents were typed (mất is not mặt). Each sign once.
 */
export function signsOf(words: readonly Word[], said: ReadonlySet<string>): ReadonlySet<string> {
  const signs = new Set<string>();
  const marked = words.map(({ plain, written }) => written !== plain && hasMarks.test(written.normalize("NFD")));
  for (const [i, { plain, written }] of words.entries()) {
    signs.add(plain);
    if (marked[i]) signs.add(`'${written}`);
    const next = words[i + 1];
    if (next) {
      signs.add(`${plain} ${next.plain}`);
      if (marked[i] || marked[i + 1]) signs.add(`'${written} ${next.written}`);
    }
    const afterNext = words[i + 2];
    if (afterNext) signs.add(`${plain} _ ${afterNext.plain}`);
    if (next && afterNext) signs.add(`${plain} ${next.plain} ${afterNext.plain}`);
  }
  for (const piece of piecesOf(words)) signs.add(piece);
  const meant = [...said, ...agesIn(words)].sort();
  for (const [i, one] of meant.entries()) {
    signs.add(`#${one}`);
    for (const other of meant.slice(i + 1)) signs.add(`#${one}+${other}`);
  }
  return signs;
}

/** Five letters in a row, across words: `hai s`, `ai si` of khai sinh. */
function* piecesOf(words: readonly Word[]): Generator<string> {
  const line = ` ${words.map(({ plain }) => plain).join(" ")} `;
  for (let at = 0; at + 5 <= line.length; at += 1) yield `~${line.slice(at, at + 5)}`;
}
