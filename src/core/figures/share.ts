/** A share of a count, with how sure it is. */
export type Share = {
  readonly of: number;
  readonly hits: number;
  /** 0 to 1; absent where there is nothing to divide by. */
  readonly share?: number;
  /** Wilson's interval at 95 %: the true share lies in it, whatever chance did to a small count. */
  readonly low?: number;
  readonly high?: number;
  /** Too few to compare offices by: the number is shown, and no rank. */
  readonly tooFew: boolean;
};

/** Fewer than this say more about chance than about an office. */
export const fewestToRank = 30;

const z = 1.959964;

/** A share with Wilson's score interval (E. B. Wilson 1927), which stays within 0 and 1 and is honest for small counts. */
export function shareOf(hits: number, of: number, fewest: number = fewestToRank): Share {
  if (of <= 0) return { of: 0, hits: 0, tooFew: true };
  const p = hits / of;
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const middle = p + (z * z) / (2 * of);
  const scale = 1 + (z * z) / of;
  const low = Math.max(0, (middle - spread) / scale);
  const high = Math.min(1, (middle + spread) / scale);
  return { of, hits, share: p, low, high, tooFew: of < fewest };
}
