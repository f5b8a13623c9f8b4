import type { Reading } from "#platform/context";
import { createMemory } from "#platform/memory";
import { ask } from "../ask.ts";
import { baselineOutcomes } from "./baseline.ts";
import type { AskedQuestion } from "./read-questions.ts";
import { scoreByStyle, scoreOutcomes, type Outcome } from "./score.ts";

type Measuring = {
  readonly at: Date;
  /** Milliseconds that only grow, and processor time used, in microseconds. */
  readonly now: () => number;
  readonly processorMicroseconds: () => number;
  readonly memoryBytes: () => number;
};

/** Asks every question and says how well and how fast they are answered, beside a plain search over the same catalogue. */
export async function evaluate(reading: Reading, questions: readonly AskedQuestion[], measuring: Measuring) {
  const { at, now, processorMicroseconds, memoryBytes } = measuring;
  const fresh: Reading = { ...reading, memory: createMemory() };
  const memoryBefore = memoryBytes();
  const begun = now();
  await ask(fresh, { text: "khai sinh", at });
  const indexMs = now() - begun;
  const memoryMb = (memoryBytes() - memoryBefore) / 2 ** 20;

  // The first round warms up; the second is timed.
  for (const { q } of questions) await ask(fresh, { text: q, at });
  const outcomes: Outcome[] = [];
  const times: number[] = [];
  const processorBefore = processorMicroseconds();
  for (const question of questions) {
    const since = now();
    const { declined, reason, answers } = await ask(fresh, { text: question.q, at });
    times.push(now() - since);
    outcomes.push({
      question,
      declined,
      ...(reason ? { reason } : {}),
      codes: answers.map(({ procedure }) => procedure.code),
    });
  }
  const seconds = (processorMicroseconds() - processorBefore) / 1_000_000;
  const baseline = await baselineOutcomes(fresh, questions);
  return {
    ...scoreOutcomes(outcomes),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    answersPerSecond: Math.round(questions.length / seconds),
    indexMs: Math.round(indexMs),
    memoryMb: Math.round(memoryMb),
    byStyle: scoreByStyle(outcomes),
    baseline: scoreOutcomes(baseline),
    missed: outcomes.filter((outcome) => isMissed(outcome)).map(describe),
  };
}

const isMissed = ({ question, declined, codes }: Outcome): boolean =>
  question.decline ? !declined : !question.expect.includes(codes[0] ?? "");

const describe = ({ question, reason, codes }: Outcome) => ({
  id: question.id,
  q: question.q,
  expect: question.decline ? ["decline"] : question.expect,
  got: reason === undefined ? codes.slice(0, 3) : [reason],
});

function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(100 * (sorted[Math.floor(part * (sorted.length - 1))] ?? 0)) / 100;
}
