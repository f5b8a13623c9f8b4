import type { Model } from "../../src/features/procedures/finding/model.ts";

const PACE = 1;

/** A question as rows of its signs, and the shares of the labels it is about (two where two needs were said). */
export type Lesson = {
  readonly rows: Int32Array;
  readonly labels: readonly (readonly [number, number])[];
  readonly refused: boolean;
};

type Learned = { readonly weights: Float32Array; readonly bias: Float32Array };

type Plan = { readonly labels: number; readonly tells: Float32Array; readonly rounds: number; readonly decay: number };

/**
 * Softmax regression over the labels and, in the last column, plain regression on whether a question is refused at all.
 * By Adagrad, one lesson at a time, in the order given.
 */
export function learn(lessons: readonly Lesson[], { labels, tells, rounds, decay }: Plan): Learned {
  const columns = labels + 1;
  const weights = new Float32Array(tells.length * columns);
  const squares = new Float32Array(tells.length * columns).fill(0.05);
  const bias = new Float32Array(columns);
  const sums = new Float64Array(columns);
  for (let round = 0; round < rounds; round += 1) {
    for (const lesson of lessons) {
      const { rows } = lesson;
      sums.set(bias);
      const scale = scaleOf(rows, tells);
      for (const row of rows) {
        const value = (tells[row] as number) * scale;
        for (let at = row * columns, column = 0; column < columns; column += 1, at += 1)
          sums[column] = (sums[column] as number) + value * (weights[at] as number);
      }
      toErrors(sums, lesson);
      for (let column = 0; column < columns; column += 1)
        bias[column] = (bias[column] as number) - 0.02 * (sums[column] as number);
      for (const row of rows) {
        const value = (tells[row] as number) * scale;
        for (let at = row * columns, column = 0; column < columns; column += 1, at += 1) {
          const error = sums[column] as number;
          if (error < 0.002 && error > -0.002) continue;
          const slope = error * value + decay * (weights[at] as number);
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) - (PACE * slope) / Math.sqrt(squares[at] as number);
        }
      }
    }
  }
  return { weights, bias };
}

function scaleOf(rows: Int32Array, tells: Float32Array): number {
  let square = 0;
  for (const row of rows) square += (tells[row] as number) ** 2;
  return square === 0 ? 0 : 1 / Math.sqrt(square);
}

/** From sums to how far each label's share, and the opinion on refusing, lies above what was wanted. */
function toErrors(sums: Float64Array, { labels: wanted, refused }: Lesson): void {
  const labels = sums.length - 1;
  let most = -Infinity;
  for (let label = 0; label < labels; label += 1) most = Math.max(most, sums[label] as number);
  let whole = 0;
  for (let label = 0; label < labels; label += 1) whole += sums[label] = Math.exp((sums[label] as number) - most);
  for (let label = 0; label < labels; label += 1) sums[label] = (sums[label] as number) / whole;
  for (const [label, share] of wanted) sums[label] = (sums[label] as number) - share;
  sums[labels] = 1 / (1 + Math.exp(-(sums[labels] as number))) - (refused ? 1 : 0);
}

/** A byte for each weight; the largest is 127 steps. */
export function inBytes({ weights }: Learned): Pick<Model, "weights" | "step"> {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = most / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step };
}
