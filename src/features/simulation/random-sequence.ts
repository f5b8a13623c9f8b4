/** Numbers that look random and are the same for the same seed: a simulated world can be made again. */
export type RandomSequence = {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to `count`. */
  below(count: number): number;
  /** True in `share` of all cases. */
  chance(share: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** An index, drawn by its weight. */
  weighted(weights: readonly number[]): number;
};

// Mulberry32: 32 bits of state are plenty for a demonstration.
export function randomSequence(seed: number): RandomSequence {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error("Nothing to pick from");
      return value;
    },
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => (left -= weight) < 0);
      return found < 0 ? weights.length - 1 : found;
    },
  };
}
