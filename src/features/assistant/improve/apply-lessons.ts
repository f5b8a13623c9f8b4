import { tokens } from "#core/text/fold";
import type { Lesson } from "./lesson.ts";

/** Words that people put into any question; two questions are not alike because they share these. */
const idle = new Set(
  "toi minh em anh chi ban cho co khong la thi gi nao o dau lam the bao nhieu duoc can muon hoi voi ve va cua cac nhung a ạ the to how what do i is for my".split(
    " ",
  ),
);
const ALIKE = 0.75;

const contentOf = (text: string): ReadonlySet<string> => new Set(tokens(text).filter((word) => !idle.has(word)));

/** How much two questions share of the words that carry meaning: 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The question with every taught saying put into the words it means; the longest saying first. */
export function putInKnownWords(text: string, lessons: readonly Lesson[]): string {
  const written = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = written.map((word) => ({ plain: tokens(word).join(""), said: word }));
  const synonyms = lessons
    .filter(({ kind }) => kind === "synonym")
    .map(({ asked, means }) => ({ saying: tokens(asked), means }))
    .filter(({ saying }) => saying.length > 0)
    .toSorted((one, other) => other.saying.length - one.saying.length);
  if (synonyms.length === 0) return text;
  const out: string[] = [];
  let changed = false;
  for (let at = 0; at < words.length;) {
    const found = synonyms.find(({ saying }) => saying.every((word, nth) => words[at + nth]?.plain === word));
    out.push(found?.means ?? words[at]?.said ?? "");
    at += found?.saying.length ?? 1;
    changed ||= found !== undefined;
  }
  return changed ? out.join(" ") : text;
}

/** The lesson about a question like this one, if there is one; the most alike, and of those the latest. */
export function lessonFor(text: string, lessons: readonly Lesson[]): Lesson | undefined {
  const content = contentOf(text);
  if (content.size === 0) return undefined;
  let best: { readonly lesson: Lesson; readonly likeness: number } | undefined;
  for (const lesson of lessons) {
    if (lesson.kind === "synonym") continue;
    const alike = likeness(content, contentOf(lesson.asked));
    if (alike >= ALIKE && alike >= (best?.likeness ?? 0)) best = { lesson, likeness: alike };
  }
  return best?.lesson;
}
