import { readdirSync, readFileSync } from "node:fs";
import { matters } from "./own-words.ts";

/** A question and what it is about: a code, two where two needs are said, a reason to refuse, or `other`. */
export type Asked = {
  readonly text: string;
  readonly labels: readonly string[];
  /** Questions out of one line are alike: they are taught together or held back together. */
  readonly line: string;
};

const folder = new URL("../../data/finding/asked/", import.meta.url);
/** How many sentences a line with alternatives in brackets stands for, at most. */
const SENTENCES = 14;
const SENTENCES_ABOUT = 40;

/**
 * The questions under `data/finding/asked`: a line `# label` (or `# label + label`), then its questions, one a line.
 * `cook [rice|fish]` stands for several questions, drawn by chance; `{matter}` for any procedure's short name, so that
 * forging is heard whatever is forged.
 */
export const readAsked = (die: () => number): readonly Asked[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readLabelled(readFileSync(new URL(name, folder), "utf8"), name, die));

function readLabelled(text: string, name: string, die: () => number): readonly Asked[] {
  const asked: Asked[] = [];
  let labels: readonly string[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.startsWith("# ")) labels = line.slice(2).trim().split(" + ");
    else if (line.trim() !== "")
      for (const sentence of sentencesOf(line.trim(), die))
        asked.push({ text: sentence, labels, line: `${name}:${at}` });
  }
  return asked;
}

const alternatives = /\[([^\]]*)\]/gu;
const anyMatter = "{matter}";
const allMatters = matters();

/** The sentences that a line stands for; the line itself where nothing is in brackets. */
function sentencesOf(line: string, die: () => number): ReadonlySet<string> {
  const choices = [...line.matchAll(alternatives)].map(([, inside = ""]) => inside.split("|").length);
  const all = choices.reduce((product, each) => product * each, line.includes(anyMatter) ? SENTENCES_ABOUT : 1);
  const sentences = new Set<string>();
  for (let drawn = 0; drawn < Math.min(line.includes(anyMatter) ? SENTENCES_ABOUT : SENTENCES, all); drawn += 1)
    sentences.add(
      line
        .replace(alternatives, (_, inside: string) => pick(inside.split("|"), die))
        .replace(anyMatter, () => pick(allMatters, die))
        .trim(),
    );
  return sentences;
}

const pick = (from: readonly string[], die: () => number): string => from[Math.floor(die() * from.length)] ?? "";

/** A stream of numbers from 0 to 1 that is the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
