import { understand, type Finding } from "#features/procedures";
import type { Reading } from "#platform/context";

/** Words and stops at which one need may end and another begin, with accents and without. */
const joints =
  /\s*[,;.:?!]+\s+|\s+(?:và|va|với|voi|rồi|roi|luôn|luon|lẫn|lan|cùng|cung|kèm|kem|vừa|vua|đồng thời|dong thoi|sau đó|sau do|xong|thêm|them|còn|con|and|also|plus|then|as well as|together with)\s+/giu;
/** So many places are tried: a long story joins much that are no needs. */
const MOST_JOINTS = 6;
/** A part is a need of its own when it is as clear as this by itself … */
const CLEAR = 0.4;
const STRANGE = 0.5;
/** … and the whole question speaks of it nearly as much as of the likeliest. */
const HEARD_IN_WHOLE = 0.2;
const LEAST_WORDS = 2;

/**
 * The two procedures that a question asks for, in the order in which it does, where it asks for two: cut in two at a
 * joint, each part clear by itself and about another procedure, and both heard in the whole. Undefined otherwise.
 */
export async function splitNeeds(
  reading: Reading,
  text: string,
  whole: Finding,
): Promise<readonly [string, string] | undefined> {
  const least = HEARD_IN_WHOLE * (whole.ranked[0]?.score ?? 0);
  const heard = new Set(whole.ranked.filter(({ score }) => score > least).map(({ code }) => code));
  if (heard.size < 2) return undefined;
  let clearest: { readonly codes: readonly [string, string]; readonly score: number } | undefined;
  for (const { index, 0: joint } of [...text.matchAll(joints)].slice(0, MOST_JOINTS)) {
    const one = clearNeed(await understand(reading, text.slice(0, index)), heard);
    if (!one) continue;
    const other = clearNeed(await understand(reading, text.slice(index + joint.length)), heard);
    if (!other || other.code === one.code) continue;
    const score = Math.min(one.score, other.score);
    if (score > (clearest?.score ?? 0)) clearest = { codes: [one.code, other.code], score };
  }
  return clearest?.codes;
}

/** What a part is about, where it is clear and was heard in the whole question. */
function clearNeed({ ranked: [first], strange, words }: Finding, heard: ReadonlySet<string>) {
  const clear = first && words.length >= LEAST_WORDS && strange < STRANGE && first.score > CLEAR;
  return clear && heard.has(first.code) ? first : undefined;
}
