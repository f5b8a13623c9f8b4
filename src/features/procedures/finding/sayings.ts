import { foldVietnamese } from "#core/text/fold";
import type { Word } from "./read-words.ts";

/** A word of a saying with its marks, which are compared for every question. */
type SaidWord = Word & { readonly marks: string };
type Saying = { readonly meaning: string; readonly words: readonly SaidWord[] };

/** Ways of saying by their first word, folded. */
export type Sayings = ReadonlyMap<string, readonly Saying[]>;

/** A list such as `data/finding/concepts.txt`: what people say and what it means, a meaning a line, in both languages. */
export function readSayings(text: string): Sayings {
  const sayings = text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .flatMap((line): Saying[] => {
      const colon = line.indexOf(":");
      const meaning = line.slice(0, colon);
      return line
        .slice(colon + 1)
        .split("|")
        .map((said) => ({ meaning, words: wordsOf(said) }));
    });
  return Map.groupBy(sayings, ({ words }) => words[0]?.plain ?? "");
}

const wordsOf = (said: string): readonly SaidWord[] =>
  (
    said
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map((written) => ({
    written,
    plain: foldVietnamese(written),
    marks: marksOf(written),
  }));

/** The meanings that a text speaks of, in the order in which they come up; each once. */
export function saidIn(words: readonly Word[], sayings: Sayings): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, word] of words.entries())
    for (const { meaning, words: saying } of sayings.get(word.plain) ?? [])
      if (saying.every((each, i) => isSaid(words[at + i], each))) found.add(meaning);
  return found;
}

/** Accents that were typed must be those of the saying; accents left out are anybody's guess. */
function isSaid(word: Word | undefined, meant: SaidWord): boolean {
  if (word?.plain !== meant.plain) return false;
  if (word.written === meant.written || word.written === word.plain) return true;
  return [...marksOf(word.written)].every((mark) => meant.marks.includes(mark));
}

/** The marks of a word in order: dots, hooks, horns, the bar of đ. */
const marksOf = (word: string): string =>
  word
    .normalize("NFD")
    .replaceAll("đ", "\u0335")
    .replace(/[^\u0300-\u036f]/gu, "");
