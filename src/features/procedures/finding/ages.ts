import type { Word } from "./read-words.ts";

/** Ages at which the law changes what a person needs: cards at 6, 14, 25, 40, 60; the social pension from 70 and 75. */
const groups: readonly (readonly [number, string])[] = [
  [5, "age-under-6"],
  [13, "age-6-to-13"],
  [17, "age-14-to-17"],
  [59, "age-grown"],
  [69, "age-60s"],
  [74, "age-70-to-74"],
  [120, "age-75-and-more"],
];
const ageWords = new Set(["tuoi", "t", "years", "year", "yo", "toi"]);

/** The age groups that are spoken of: `12 tuổi`, `12t`, `10 years old`. */
export function agesIn(words: readonly Word[]): readonly string[] {
  const found = new Set<string>();
  for (const [i, { plain }] of words.entries()) {
    const glued = /^(\d{1,3})(?:t|yo|tuoi)$/u.exec(plain)?.[1];
    const apart = /^\d{1,3}$/u.test(plain) && ageWords.has(words[i + 1]?.plain ?? "") ? plain : undefined;
    const age = glued ?? apart;
    if (age !== undefined) found.add(groups.find(([most]) => Number(age) <= most)?.[1] ?? "age-75-and-more");
  }
  return [...found];
}
