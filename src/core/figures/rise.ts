import { chanceOfAtLeast } from "./chance.ts";

/** How often something came up now, against as many periods of the same length before. */
export type Rise = {
  readonly count: number;
  readonly before: number;
  /** In a period before, on average. */
  readonly usual: number;
  /** How many times as often as before it comes up now at the very least, with 97.5 %. Nought says nothing. */
  readonly atLeast: number;
  readonly rises: boolean;
};

const outside = 0.025;

/** The lower end of the exact interval of a share (C. J. Clopper and E. S. Pearson 1934). */
function lowestShare(hits: number, of: number): number {
  if (hits <= 0) return 0;
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (chanceOfAtLeast(hits, of, middle) < outside) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Whether something rises: counts of one period and of `periods` before it are taken for Poisson, and the ratio of their
 * rates is bounded from below given their sum (J. Przyborowski and H. Wilenski 1940). From one to three is chance; from
 * ten a week to twenty-five is not. Under `fewest` nothing rises, however rare it was.
 */
export function riseOf(
  { count, before, periods }: { readonly count: number; readonly before: number; readonly periods: number },
  fewest: number,
): Rise {
  const share = lowestShare(count, count + before);
  const atLeast = share >= 1 ? 0 : (share / (1 - share)) * periods;
  return { count, before, usual: before / periods, atLeast, rises: count >= fewest && atLeast > 1 };
}
