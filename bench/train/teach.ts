import { readShippedJson, readShippedText } from "#platform/shipped-data";
import type { Model } from "../../src/features/procedures/finding/model.ts";
import { createLexicon, readWords } from "../../src/features/procedures/finding/read-words.ts";
import { readSayings, saidIn } from "../../src/features/procedures/finding/sayings.ts";
import { signsOf } from "../../src/features/procedures/finding/signs-of.ts";
import { inBytes, learn, type Lesson } from "./learn.ts";
import { ownWords } from "./own-words.ts";
import { chance, type Asked } from "./questions.ts";
import { vary } from "./vary.ts";

/** How many other ways of saying each question is taught in, and how often the whole is gone through. */
export type Effort = { readonly variants: number; readonly rounds: number };

/** A sign seen less often tells nothing that lasts. */
const RAREST = 3;
const shortForms = new Map(Object.entries(readShippedJson<Record<string, string>>("finding/short-forms.json")));
const concepts = readSayings(readShippedText("finding/concepts.txt"));
export const isCode = (label: string): boolean => /^\d/u.test(label);
/** A label that is neither a procedure nor "another procedure". */
export const isReason = (label: string): boolean => !isCode(label) && label !== "other";

/** A model of these questions and the catalogue's own words; the same questions give the same model. */
export function teach(asked: readonly Asked[], { variants, rounds }: Effort): Model {
  const die = chance(7);
  const taught = [...asked, ...ownWords().map(({ text, code }) => ({ text, labels: [code], line: code }))];
  const words = countWords(taught);
  const labels = [...new Set(taught.flatMap((each) => each.labels))].sort();
  const labelAt = new Map(labels.map((label, at) => [label, at]));
  const lexicon = createLexicon(words, shortForms);
  const read = materialOf(taught, { variants, die }).map(({ texts, wanted }) => {
    const heard = readWords(texts.join(die() < 0.5 ? " và " : ", "), lexicon);
    return { signs: signsOf(heard, saidIn(heard, concepts)), wanted };
  });
  const counts = new Map<string, number>();
  for (const { signs } of read) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const signs = [...counts].filter(([, count]) => count >= RAREST * (variants / 4)).map(([sign]) => sign);
  const rows = new Map(signs.map((sign, row) => [sign, row]));
  const tells = Float32Array.from(
    signs,
    (sign) => kindOf(sign) * Math.log(1 + read.length / (counts.get(sign) ?? 1)) ** 0.5,
  );
  const lessons = read.map((each): Lesson => ({
    rows: Int32Array.from([...each.signs].flatMap((sign) => rows.get(sign) ?? [])),
    labels: each.wanted.map((label) => [labelAt.get(label) ?? 0, 1 / each.wanted.length] as const),
    refused: each.wanted.every(isReason),
  }));
  const learned = learn(shuffle(lessons, die), { labels: labels.length, tells, rounds, decay: 1e-5 });
  return { labels, rows, ...inBytes(learned), bias: [...learned.bias], tells, words, gate: [] };
}

/** Nothing is known yet, so nothing is mended: the words of the questions as they stand. */
function countWords(taught: readonly Asked[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const bare = createLexicon(new Map(), shortForms);
  for (const { text } of taught)
    for (const { plain } of readWords(text, bare)) words.set(plain, (words.get(plain) ?? 0) + 1);
  return words;
}

type Material = { readonly texts: readonly string[]; readonly wanted: readonly string[] };

/** The questions as they are, varied, and two in one breath. A line of many sentences is varied enough by itself. */
function materialOf(
  taught: readonly Asked[],
  { variants, die }: { readonly variants: number; readonly die: () => number },
): Material[] {
  const perLine = new Map<string, number>();
  for (const { line } of taught) perLine.set(line, (perLine.get(line) ?? 0) + 1);
  const material = taught.flatMap(({ text, labels, line }): Material[] => {
    const times = isCode(labels[0] ?? "")
      ? variants
      : Math.max(2, Math.round(variants / Math.sqrt(perLine.get(line) ?? 1)));
    return [
      { texts: [text], wanted: labels },
      ...Array.from({ length: times }, () => ({ texts: [vary(text, die)], wanted: labels })),
    ];
  });
  const needs = taught.filter(({ labels }) => labels.length === 1 && isCode(labels[0] ?? ""));
  for (let pair = 0; pair < needs.length; pair += 1) {
    const [one, other] = [pick(needs, die), pick(needs, die)];
    material.push({
      texts: [vary(one.text, die), vary(other.text, die)],
      wanted: [...new Set([...one.labels, ...other.labels])],
    });
  }
  return material;
}

const pick = (from: readonly Asked[], die: () => number): Asked => from[Math.floor(die() * from.length)] as Asked;

const kindOf = (sign: string): number =>
  sign.startsWith("#") ? 2 : sign.startsWith("~") ? 0.3 : sign.startsWith("'") ? 0.7 : 1;

function shuffle<Item>(items: readonly Item[], die: () => number): readonly Item[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(die() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as Item, mixed[i] as Item];
  }
  return mixed;
}
