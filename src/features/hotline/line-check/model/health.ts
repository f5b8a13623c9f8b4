/** One test call: what came of it and how long the answer took. */
export type Checked = {
  readonly at: Date;
  readonly result: string;
  readonly answeredAfterMs: number | null;
};

/** `unknown`: not tested lately, or not enough to say. Our own telephone system failing says nothing about the line. */
export const healthStates = ["good", "slow", "failing", "unknown"] as const;
export type HealthState = (typeof healthStates)[number];

export type LineHealth = {
  readonly state: HealthState;
  readonly checks: number;
  readonly answered: number;
  readonly medianSeconds?: number;
  readonly last?: Checked;
};

/** Fewer test calls than this say nothing yet. */
const leastChecks = 3;
const goodShare = 0.9;

/** How a line has stood up to its test calls. A line that was not reached the last two times fails now, whatever its week. */
export function healthOf(checks: readonly Checked[], goodSeconds: number): LineHealth {
  const counted = checks
    .filter(({ result }) => result !== "unplaced")
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const answered = counted.filter(({ result }) => result === "answered");
  const seconds = answered.map(({ answeredAfterMs }) => (answeredAfterMs ?? 0) / 1000).toSorted((a, b) => a - b);
  const median = middleOf(seconds);
  const [last] = counted;
  return {
    state: stateOf(counted, { answered: answered.length, median, goodSeconds }),
    checks: counted.length,
    answered: answered.length,
    ...(median === undefined ? {} : { medianSeconds: median }),
    ...(last ? { last } : {}),
  };
}

const middleOf = (sorted: readonly number[]): number | undefined => {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  return sorted.length % 2 === 1 || upper === undefined ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
};

type Measured = { readonly answered: number; readonly median: number | undefined; readonly goodSeconds: number };

function stateOf(counted: readonly Checked[], { answered, median, goodSeconds }: Measured): HealthState {
  const lastTwo = counted.slice(0, 2);
  if (lastTwo.length === 2 && lastTwo.every(({ result }) => result !== "answered")) return "failing";
  if (counted.length < leastChecks) return "unknown";
  if (answered / counted.length < goodShare) return "failing";
  return (median ?? 0) > goodSeconds ? "slow" : "good";
}
