import type { Model } from "../../src/features/procedures/finding/model.ts";

/** A question as rows of its signs, and the shares of the labels it is about (two where two needs were said). */
const LEARN = Number(process.env["LEARN"] ?? 1);

export type Lesson = { readonly rows: Int32Array; readonly labels: readonly (readonly [number, number])[] };

export type Learned = { readonly weights: Float32Array; readonly bias: Float32Array };

type Plan = { readonly labels: number; readonly tells: Float32Array; readonly rounds: number; readonly decay: number };

/** Softmax regression by Adagrad, one lesson at a time, in the order given. */
export function learn(lessons: readonly Lesson[], { labels, tells, rounds, decay }: Plan): Learned {
  const weights = new Float32Array(tells.length * labels);
  const squares = new Float32Array(tells.length * labels).fill(0.05);
  const bias = new Float32Array(labels);
  const sums = new Float64Array(labels);
  for (let round = 0; round < rounds; round += 1) {
    for (const { rows, labels: wanted } of lessons) {
      sums.set(bias);
      const scale = scaleOf(rows, tells);
      for (const row of rows) {
        const value = (tells[row] as number) * scale;
        for (let label = 0, at = row * labels; label < labels; label += 1, at += 1)
          sums[label] = (sums[label] as number) + value * (weights[at] as number);
      }
      toErrors(sums, wanted);
      for (let label = 0; label < labels; label += 1)
        bias[label] = (bias[label] as number) - 0.02 * (sums[label] as number);
      for (const row of rows) {
        const value = (tells[row] as number) * scale;
        for (let label = 0, at = row * labels; label < labels; label += 1, at += 1) {
          const error = sums[label] as number;
          if (Math.abs(error) < 0.002) continue;
          const slope = error * value + decay * (weights[at] as number);
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) - (LEARN * slope) / Math.sqrt(squares[at] as number);
        }
      }
    }
  }
  return { weights, bias };
}

export function scaleOf(rows: Int32Array, tells: Float32Array): number {
  let square = 0;
  for (const row of rows) square += (tells[row] as number) ** 2;
  return square === 0 ? 0 : 1 / Math.sqrt(square);
}

/** From sums to what each label's share lies above what was wanted. */
function toErrors(sums: Float64Array, wanted: Lesson["labels"]): void {
  let most = -Infinity;
  for (const sum of sums) most = Math.max(most, sum);
  let whole = 0;
  for (let label = 0; label < sums.length; label += 1) whole += sums[label] = Math.exp((sums[label] as number) - most);
  for (let label = 0; label < sums.length; label += 1) sums[label] = (sums[label] as number) / whole;
  for (const [label, share] of wanted) sums[label] = (sums[label] as number) - share;
}

/** A byte for each weight; the largest is 127 steps. */
export function inBytes({ weights }: Learned): Pick<Model, "weights" | "step"> {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = most / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step };
}
