import { editDistance } from "#core/text/edit-distance";
import { mentionsOf, type Mention } from "./find-mentions.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { typeWordBefore } from "./type-words.ts";
import type { Word } from "./words.ts";

const LONGEST = 5;
const SHORTEST_LETTERS = 3;
const MOST_NAMES = 30;

/** From so many letters on, two may be wrong; one always. */
const TWO_WRONG = 10;

/** Where a name may stand that was not read: after a type word of a commune, else at the start of each part. */
function places(words: readonly Word[], known: readonly Mention[]): number[] {
  const typed = words.flatMap((_, at) => (typeWordBefore(words, at)?.type.levels.includes("commune") ? [at] : []));
  if (typed.length > 0) return typed;
  const taken = (at: number) => known.some(({ level, from, to }) => level !== "commune" && from <= at && at < to);
  return words.flatMap(({ part, only }, at) =>
    words[at - 1]?.part !== part && (only ?? "commune") === "commune" && !taken(at) ? [at] : [],
  );
}

/** Names of communes that begin as what was typed does, or differ from it by a letter or two. */
export function nearMentions(
  gazetteer: Gazetteer,
  {
    words,
    known,
    province = "",
  }: { readonly words: readonly Word[]; readonly known: readonly Mention[]; readonly province?: string | undefined },
): Mention[] {
  const names = gazetteer.names.get(province) ?? [];
  return places(words, known).flatMap((from) => {
    const part = words[from]?.part;
    let end = from;
    while (end < words.length && end - from < LONGEST && words[end]?.part === part) end += 1;
    // One word of many is like too much: "không nơi nào" is not Krong.
    const least = end - from === 1 || typeWordBefore(words, from) ? 1 : 2;
    for (let to = end; to >= from + least; to -= 1) {
      const phrase = words
        .slice(from, to)
        .map(({ plain }) => plain)
        .join(" ");
      const ends = words[to]?.part !== part;
      const like =
        phrase.length < SHORTEST_LETTERS ? [] : [...(ends ? begunBy(names, phrase) : []), ...alike(names, phrase)];
      const hits = like.flatMap((name) => gazetteer.hits.get(name) ?? []);
      if (hits.length > 0) return mentionsOf(words, { from, to, hits, near: true });
    }
    return [];
  });
}

const begunBy = (names: readonly string[], phrase: string): string[] =>
  names.filter((name) => name.startsWith(phrase)).slice(0, MOST_NAMES);

function alike(names: readonly string[], phrase: string): string[] {
  const most = phrase.length < TWO_WRONG ? 1 : 2;
  for (let wrong = 1; wrong <= most; wrong += 1) {
    const found = names.filter((name) => editDistance(phrase, name, wrong) <= wrong);
    if (found.length > 0) return found.slice(0, MOST_NAMES);
  }
  return [];
}
