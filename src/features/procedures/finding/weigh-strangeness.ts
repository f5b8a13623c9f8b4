import { foldVietnamese } from "#core/text/fold";
import type { Word } from "./read-words.ts";

type Heard = {
  readonly words: readonly Word[];
  /** Meanings that were heard; those that begin with `d-` speak of what no centre does. */
  readonly meant: ReadonlySet<string>;
  /** What the model says of refusing at all. */
  readonly refused: number;
  readonly outside: readonly { readonly share: number }[];
  /** Scores of the procedures, the best first, and how much of the question the nearest record's own text holds. */
  readonly scores: readonly number[];
  readonly alike: number;
  readonly counterWords: ReadonlySet<string>;
};

/** Beyond, one voice would drown the others. */
const LOUDEST = 6;
const AMONG = 5;
const MOST_MEANT = 4;

/**
 * What speaks for and against a question being one for the catalogue: a constant; the model's two opinions; how sure the
 * best procedure is, and how far before the next; how near the nearest record is; how short the question is; what was
 * heard of matters that are ours and that are not; words of the counter.
 */
export function evidenceOf({ words, meant, refused, outside, scores, alike, counterWords }: Heard): readonly number[] {
  const [best = 0] = scores;
  const length = Math.max(1, words.length);
  const strange = [...meant].filter((meaning) => meaning.startsWith("d-")).length;
  const ours = meant.size - strange;
  const ofCounter = words.filter(({ plain }) => counterWords.has(plain)).length;
  return [
    1,
    logOdds(refused),
    logOdds(sum(outside.map(({ share }) => share))),
    outside[0]?.share ?? 0,
    logOdds(best),
    best === 0 ? 0 : best / sum(scores.slice(0, AMONG)),
    Math.min(1, alike),
    1 / length,
    strange,
    Math.min(MOST_MEANT, ours),
    ours === 0 ? 1 : 0,
    ofCounter / length,
    ofCounter === 0 ? 0 : 1,
  ];
}

/** How surely a question is none for the catalogue, 0 to 1. The weights are learned (`bench/train`); half is the threshold. */
export function weighStrangeness(gate: readonly number[], evidence: readonly number[]): number {
  const whole = sum(evidence.map((each, at) => each * (gate[at] ?? 0)));
  return 1 / (1 + Math.exp(-whole));
}

/** The words of `data/finding/counter-words.txt`, folded. */
export const readCounterWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .flatMap((line) => foldVietnamese(line).split(/\s+/u))
      .filter((word) => word !== ""),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, each) => whole + each, 0);

function logOdds(share: number): number {
  const odds = Math.log((share + 1e-6) / (1 - share + 1e-6));
  return Math.max(-LOUDEST, Math.min(LOUDEST, odds));
}
