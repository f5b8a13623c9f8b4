import { readShippedBytes } from "#platform/shipped-data";

/**
 * A linear model over signs, learned from the questions under `data/finding/asked` by `bench/train`. Labels are
 * procedure codes, reasons for which a question is none of ours, and `other`: a procedure that is not among them.
 */
export type Model = {
  readonly labels: readonly string[];
  /** Row of a sign in `weights`. */
  readonly rows: ReadonlyMap<string, number>;
  /** One row for each sign, in steps of `step`: its labels, and last whether the question is none of ours at all. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: readonly number[];
  /** How much a sign tells: the rarer the more. */
  readonly tells: Float32Array;
  /** How often each word was seen in the questions, for mending slips. */
  readonly words: ReadonlyMap<string, number>;
  /** How much each kind of evidence counts for refusing a question; see `weigh-strangeness.ts`. */
  readonly gate: readonly number[];
};

type Head = Pick<Model, "labels" | "step" | "bias" | "gate"> & {
  readonly signs: readonly string[];
  readonly tells: readonly number[];
  readonly words: readonly (readonly [string, number])[];
};

export const modelFile = "finding/model.gz";

/** Reads the shipped model: a line of JSON, then the weights, a byte each. Throws when missing: the product is incomplete. */
export function readModel(): Model {
  const bytes = readShippedBytes(modelFile);
  const end = bytes.indexOf(0x0a);
  const head = JSON.parse(bytes.subarray(0, end).toString("utf8")) as Head;
  const body = bytes.subarray(end + 1);
  return {
    labels: head.labels,
    rows: new Map(head.signs.map((sign, row) => [sign, row])),
    weights: new Int8Array(body.buffer, body.byteOffset, body.byteLength),
    step: head.step,
    bias: head.bias,
    tells: Float32Array.from(head.tells),
    words: new Map(head.words),
    gate: head.gate,
  };
}

export type Weighed = {
  /** Probability of each label, in the order of `labels`. */
  readonly shares: Float64Array;
  /** Probability that the question is none of ours, whatever it may be about: it hears "forge" in any matter. */
  readonly refused: number;
};

/** What the signs of a question say. About 30 microseconds. */
export function weighSigns(model: Model, signs: ReadonlySet<string>): Weighed {
  const { labels, rows, weights, tells, step, bias } = model;
  const columns = labels.length + 1;
  const sums = new Float64Array(columns);
  let square = 0;
  for (const sign of signs) {
    const row = rows.get(sign);
    if (row === undefined) continue;
    const tell = tells[row] ?? 0;
    square += tell * tell;
    const from = row * columns;
    for (let at = 0; at < columns; at += 1) sums[at] = (sums[at] as number) + tell * (weights[from + at] as number);
  }
  const scale = square === 0 ? 0 : step / Math.sqrt(square);
  for (let at = 0; at < columns; at += 1) sums[at] = (sums[at] as number) * scale + (bias[at] ?? 0);
  return {
    shares: toShares(sums.subarray(0, labels.length)),
    refused: 1 / (1 + Math.exp(-(sums[labels.length] ?? 0))),
  };
}

function toShares(scores: Float64Array): Float64Array {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  const raised = scores.map((score) => Math.exp(score - most));
  const whole = raised.reduce((sum, each) => sum + each, 0);
  return raised.map((each) => each / whole);
}
