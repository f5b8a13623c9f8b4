import { weighStrangeness } from "../../src/features/procedures/finding/weigh-strangeness.ts";

/** What was heard in a question no model had been taught, and whether it is to be refused. `weight`: how much it counts. */
export type Judged = { readonly evidence: readonly number[]; readonly refused: boolean; readonly weight: number };

const ROUNDS = 4_000;
const PACE = 0.5;
const DECAY = 1e-4;
/** What may only speak for a question: the nearness of a record. Sentences about misusing a matter name it in its own words. */
const ONLY_FOR = 6;

/** Refusing what can be answered sends somebody away; at most so many of those may be lost. */
const MOST_LOST = 0.018;

/**
 * Weights of the evidence (plain logistic regression, whole gradient), then the constant moved so that at one half as
 * many answerable questions are lost as may be, and as much as possible of the rest is refused.
 */
export function learnGate(judged: readonly Judged[]): readonly number[] {
  const size = judged[0]?.evidence.length ?? 0;
  const gate = Array.from({ length: size }, () => 0);
  const whole = judged.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = gate.map((each) => DECAY * each);
    for (const { evidence, refused, weight } of judged) {
      const error = (weighStrangeness(gate, evidence) - (refused ? 1 : 0)) * (weight / whole);
      for (let at = 0; at < size; at += 1) slope[at] = (slope[at] ?? 0) + error * (evidence[at] ?? 0);
    }
    for (let at = 0; at < size; at += 1) gate[at] = (gate[at] ?? 0) - PACE * (slope[at] ?? 0);
    gate[ONLY_FOR] = Math.min(0, gate[ONLY_FOR] ?? 0);
  }
  const limit = limitFor(
    judged.filter(({ refused }) => !refused),
    gate,
  );
  gate[0] = (gate[0] ?? 0) - Math.log(limit / (1 - limit));
  return gate.map((each) => Math.round(each * 1000) / 1000);
}

/** The strangeness that as many answerable questions reach as may be lost. */
function limitFor(answerable: readonly Judged[], gate: readonly number[]): number {
  const strangest = answerable
    .map(({ evidence, weight }) => ({ strange: weighStrangeness(gate, evidence), weight }))
    .sort((one, other) => other.strange - one.strange);
  let left = MOST_LOST * answerable.reduce((sum, { weight }) => sum + weight, 0);
  return strangest.find(({ weight }) => (left -= weight) < 0)?.strange ?? 0.5;
}
