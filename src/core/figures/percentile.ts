import { chanceOfAtLeast } from "./chance.ts";

/** How many waited how long, in whole seconds, the shortest first. Two of them add up to one, whatever they are of. */
export type Waits = readonly { readonly seconds: number; readonly count: number }[];

export type Percentile = {
  readonly of: number;
  /** Seconds; absent where nothing was counted. */
  readonly value?: number;
  /**
   * The true percentile lies between them with 95 %. Absent where so few were counted that there is no bound on that side:
   * a 90th percentile of ten says little about how long the longest waits are.
   */
  readonly low?: number;
  readonly high?: number;
  readonly tooFew: boolean;
};

const outside = 0.025;

/** Waits of several places or days as one. */
export function addWaits(...all: readonly Waits[]): Waits {
  const counts = new Map<number, number>();
  for (const { seconds, count } of all.flat()) counts.set(seconds, (counts.get(seconds) ?? 0) + count);
  return [...counts].map(([seconds, count]) => ({ seconds, count })).toSorted((a, b) => a.seconds - b.seconds);
}

/** The first whole number from `from` to `to` for which `holds`, which once true stays true; `to` + 1 where it never is. */
function firstThat(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * A percentile with its interval by order statistics (H. A. David, Order Statistics, 1981, section 2.5): it asks nothing of
 * how waits are distributed, so that one caller who waited an hour moves no median.
 */
export function percentileOf(waits: Waits, share: number, fewest: number): Percentile {
  const of = waits.reduce((all, { count }) => all + count, 0);
  if (of === 0) return { of, tooFew: true };
  const at = (rank: number): number | undefined => {
    let passed = 0;
    return rank < 1 ? undefined : waits.find(({ count }) => (passed += count) >= rank)?.seconds;
  };
  const below = firstThat(1, of, (rank) => chanceOfAtLeast(rank, of, share) < 1 - outside) - 1;
  const above = firstThat(1, of, (rank) => chanceOfAtLeast(rank, of, share) <= outside);
  const [value, low, high] = [at(Math.ceil(share * of)), at(below), at(above)];
  return {
    of,
    ...(value === undefined ? {} : { value }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    tooFew: of < fewest,
  };
}
