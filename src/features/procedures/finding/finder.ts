import { readShippedJson, readShippedText } from "#platform/shipped-data";
import { readSayings, type Sayings } from "./sayings.ts";
import { readModel, weighSigns, type Model } from "./model.ts";
import { createLexicon, readWords, type Lexicon, type Word } from "./read-words.ts";
import { signsOf } from "./signs-of.ts";
import { buildTextIndex, weighTexts, type TextIndex } from "./text-index.ts";

/** A procedure as the finder needs it. `reach`: how near to people it is decided, 1 at the commune, less further up. */
export type Findable = {
  readonly code: string;
  readonly texts: readonly (readonly [string, number])[];
  readonly reach: number;
};

export type Finder = {
  readonly model: Model;
  readonly lexicon: Lexicon;
  readonly concepts: Sayings;
  readonly index: TextIndex;
  readonly reach: readonly number[];
  /** Codes the model was taught. */
  readonly taught: ReadonlySet<string>;
};

export type Finding = {
  readonly words: readonly Word[];
  /** Best first; `score` 0 to 1, about how likely the question is about it. */
  readonly ranked: readonly { readonly code: string; readonly score: number }[];
  /** How likely the question is none for the catalogue, by reason, the likeliest first. */
  readonly outside: readonly { readonly reason: string; readonly share: number }[];
};

const ELSEWHERE = "other";
const isCode = (label: string): boolean => /^\d\.\d{6}$/u.test(label);

export function buildFinder(findables: readonly Findable[]): Finder {
  const model = readModel();
  const shortForms = new Map(Object.entries(readShippedJson<Record<string, string>>("finding/short-forms.json")));
  return {
    model,
    lexicon: createLexicon(model.words, shortForms),
    concepts: readSayings(readShippedText("finding/concepts.txt")),
    index: buildTextIndex(findables.map(({ code, texts }) => ({ key: code, parts: texts }))),
    reach: findables.map(({ reach }) => reach),
    taught: new Set(model.labels.filter(isCode)),
  };
}

/** What the text of a record counts beside what the model was taught. */
const TEXT = 0.35;
const MOST_RANKED = 20;
const LEAST = 0.004;

/** What a question is about, at most so many of it. Pure; a millisecond for a thousand letters. */
export function find(finder: Finder, text: string, most = MOST_RANKED): Finding {
  const { model, lexicon, concepts, index, reach, taught } = finder;
  const words = readWords(text, lexicon);
  const shares = weighSigns(model, signsOf(words, concepts));
  const byLabel = new Map(model.labels.map((label, at) => [label, shares[at] as number]));
  const elsewhere = byLabel.get(ELSEWHERE) ?? 0;
  const plain = words.map((word) => word.plain);
  const likeness = weighTexts(index, plain).map((each, at) => Math.min(1, each) * (reach[at] ?? 1));
  const nearest = likeness.reduce((best, each) => Math.max(best, each), 0);
  const ranked: { code: string; score: number }[] = [];
  for (const [at, code] of index.keys.entries()) {
    const alike = likeness[at] as number;
    // The share of "another procedure" goes to those whose own words are nearest to the question.
    const share = taught.has(code) ? (byLabel.get(code) ?? 0) : nearest === 0 ? 0 : elsewhere * (alike / nearest) ** 3;
    const score = (share + TEXT * alike * alike) / (1 + TEXT);
    if (score > LEAST) ranked.push({ code, score });
  }
  ranked.sort((one, other) => other.score - one.score);
  const outside = [...byLabel]
    .filter(([label]) => !isCode(label) && label !== ELSEWHERE)
    .map(([reason, share]) => ({ reason, share }))
    .sort((one, other) => other.share - one.share);
  return { words, ranked: named(text, index.keys) ?? ranked.slice(0, most), outside };
}

/** A code that was typed finds its procedure alone. */
function named(text: string, keys: readonly string[]): Finding["ranked"] | undefined {
  const code = /\d\.\d{6}/u.exec(text)?.[0];
  return code !== undefined && keys.includes(code) ? [{ code, score: 1 }] : undefined;
}
