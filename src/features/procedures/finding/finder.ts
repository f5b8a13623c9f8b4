import { readShippedJson, readShippedText } from "#platform/shipped-data";
import { readSayings, saidIn, type Sayings } from "./sayings.ts";
import { readModel, weighSigns, type Model } from "./model.ts";
import { createLexicon, readWords, type Lexicon, type Word } from "./read-words.ts";
import { signsOf } from "./signs-of.ts";
import { evidenceOf, readCounterWords, weighStrangeness } from "./weigh-strangeness.ts";
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
  readonly counterWords: ReadonlySet<string>;
  readonly index: TextIndex;
  readonly reach: readonly number[];
  /** For each text of the index its label in the model; -1 where the model was not taught it. */
  readonly labelAt: Int32Array;
};

export type Finding = {
  readonly words: readonly Word[];
  /** Best first; `score` 0 to 1, about how likely the question is about it. */
  readonly ranked: readonly { readonly code: string; readonly score: number }[];
  /** How likely the question is none for the catalogue, by reason, the likeliest first. */
  readonly outside: readonly { readonly reason: string; readonly share: number }[];
  /** 0 to 1: how surely the question is none for the catalogue, all evidence together; half is as likely as not. */
  readonly strange: number;
  /** That evidence, in the order of the model's `gate`. */
  readonly evidence: readonly number[];
};

const ELSEWHERE = "other";
const isCode = (label: string): boolean => /^\d\.\d{6}$/u.test(label);

export function buildFinder(findables: readonly Findable[], model: Model = readModel()): Finder {
  const shortForms = new Map(Object.entries(readShippedJson<Record<string, string>>("finding/short-forms.json")));
  const index = buildTextIndex(findables.map(({ code, texts }) => ({ key: code, parts: texts })));
  return {
    ...readBy(model, { index, shortForms }),
    concepts: readSayings(readShippedText("finding/concepts.txt")),
    counterWords: readCounterWords(readShippedText("finding/counter-words.txt")),
    index,
    reach: findables.map(({ reach }) => reach),
  };
}

/** The parts of a finder that come with its model. */
export const readBy = (
  model: Model,
  { index, shortForms }: { readonly index: TextIndex; readonly shortForms: Lexicon["shortForms"] },
): Pick<Finder, "model" | "lexicon" | "labelAt"> => ({
  model,
  lexicon: createLexicon(model.words, shortForms),
  labelAt: Int32Array.from(index.keys, (code) => model.labels.indexOf(code)),
});

/** What the text of a record counts beside what the model was taught. */
const TEXT = 0.35;
const MOST_RANKED = 20;
const LEAST = 0.004;

/** What a question is about, at most so many of it. Pure; about a millisecond of a processor. */
export function find(finder: Finder, text: string, most = MOST_RANKED): Finding {
  const { model, lexicon, concepts, index, counterWords } = finder;
  const words = readWords(text, lexicon);
  const meant = saidIn(words, concepts);
  const { shares, refused } = weighSigns(model, signsOf(words, meant));
  const plain = words.map((word) => word.plain);
  const likeness = weighTexts(index, plain);
  let alike = 0;
  for (let at = 0; at < likeness.length; at += 1) {
    const near = Math.min(1, likeness[at] as number) * (finder.reach[at] ?? 1);
    likeness[at] = near;
    if (near > alike) alike = near;
  }
  const ranked = rank(finder, { shares, likeness, alike });
  const outside = outsideOf(model, shares);
  const scores = ranked.map(({ score }) => score);
  const evidence = evidenceOf({ words, meant, refused, outside, scores, alike, counterWords });
  const code = named(text, index.keys);
  const strange = code ? 0 : weighStrangeness(model.gate, evidence);
  return { words, ranked: code ?? ranked.slice(0, most), outside, strange, evidence };
}

type Likely = { readonly shares: Float64Array; readonly likeness: Float64Array; readonly alike: number };

/** Those that are likely enough, the best first. */
function rank({ model, index, labelAt }: Finder, { shares, likeness, alike }: Likely): Finding["ranked"] {
  const elsewhere = shares[model.labels.indexOf(ELSEWHERE)] ?? 0;
  const ranked: { code: string; score: number }[] = [];
  for (let at = 0; at < likeness.length; at += 1) {
    const near = likeness[at] as number;
    const label = labelAt[at] as number;
    // The share of "another procedure" goes to those whose own words are nearest to the question.
    const share = label >= 0 ? (shares[label] as number) : near === 0 ? 0 : elsewhere * (near / alike) ** 3;
    const score = (share + TEXT * near * near) / (1 + TEXT);
    if (score > LEAST) ranked.push({ code: index.keys[at] as string, score });
  }
  return ranked.sort((one, other) => other.score - one.score);
}

/** The reasons for which it may be none of ours, the likeliest first. */
const outsideOf = ({ labels }: Model, shares: Float64Array): Finding["outside"] =>
  labels
    .flatMap((reason, at) => (isCode(reason) || reason === ELSEWHERE ? [] : [{ reason, share: shares[at] as number }]))
    .sort((one, other) => other.share - one.share);

/** A code that was typed finds its procedure alone. */
function named(text: string, keys: readonly string[]): Finding["ranked"] | undefined {
  const code = /\d\.\d{6}/u.exec(text)?.[0];
  return code !== undefined && keys.includes(code) ? [{ code, score: 1 }] : undefined;
}
