import { readShippedBytes } from "#platform/shipped-data";

/**
 * A linear model over signs, learned from the questions under `data/finding/asked` by `bench/train`. Labels are
 * procedure codes, reasons for which a question is none of ours, and `other`: a procedure that is not among them.
 */
export type Model = {
  readonly labels: readonly string[];
  /** Row of a sign in `weights`. */
  readonly rows: ReadonlyMap<string, number>;
  /** One row of labels for each sign, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: readonly number[];
  /** How much a sign tells: the rarer the more. */
  readonly tells: Float32Array;
  /** How often each word was seen in the questions, for mending slips. */
  readonly words: ReadonlyMap<string, number>;
};

type Head = {
  readonly labels: readonly string[];
  readonly signs: readonly string[];
  readonly step: number;
  readonly bias: readonly number[];
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
  };
}

/** Probability of each label, in the order of `labels`. About 30 microseconds. */
export function weighSigns(model: Model, signs: ReadonlySet<string>): Float64Array {
  const { labels, rows, weights, tells, step, bias } = model;
  const sums = new Float64Array(labels.length);
  let square = 0;
  for (const sign of signs) {
    const row = rows.get(sign);
    if (row === undefined) continue;
    const tell = tells[row] ?? 0;
    square += tell * tell;
    const from = row * labels.length;
    for (let label = 0; label < labels.length; label += 1)
      sums[label] = (sums[label] as number) + tell * (weights[from + label] as number);
  }
  const scale = square === 0 ? 0 : step / Math.sqrt(square);
  return shares(sums.map((sum, label) => sum * scale + (bias[label] ?? 0)));
}

function shares(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const whole = raised.reduce((sum, each) => sum + each, 0);
  return raised.map((each) => each / whole);
}
