import { percentileOf, type Percentile } from "#core/figures/percentile";
import { shareOf, type Share } from "#core/figures/share";
import type { RoundCounts } from "#features/cases";
import { addCalls, noCalls, type HotlineTally } from "#features/hotline";

/** Everything that is counted of a unit in a period; tallies of several units add up to that of all of them. */
export type Tally = HotlineTally & Omit<RoundCounts, "unit">;

export const nothing: Tally = { ...noCalls, due: 0, onTime: 0, rated: 0, satisfied: 0 };

export function addTallies(all: readonly Tally[]): Tally {
  const sum = (name: "due" | "onTime" | "rated" | "satisfied"): number =>
    all.reduce((total, each) => total + each[name], 0);
  return {
    ...addCalls(all),
    due: sum("due"),
    onTime: sum("onTime"),
    rated: sum("rated"),
    satisfied: sum("satisfied"),
  };
}

/** Shares that can be compared, in the order of the page. */
export const shareNames = ["answered", "promises", "onTime", "satisfied", "reached"] as const;
export type ShareName = (typeof shareNames)[number];
export const waitNames = ["median", "p90"] as const;
export type WaitName = (typeof waitNames)[number];

/** What is shown: each with how many it was counted from and how sure it is. */
export type Measures = Readonly<Record<ShareName, Share>> & Readonly<Record<WaitName, Percentile>>;

export const measuresOf = (tally: Tally, fewest: number): Measures => ({
  answered: shareOf(tally.answered, tally.calls, fewest),
  median: percentileOf(tally.waits, 0.5, fewest),
  p90: percentileOf(tally.waits, 0.9, fewest),
  promises: shareOf(tally.kept, tally.promised, fewest),
  onTime: shareOf(tally.onTime, tally.due, fewest),
  satisfied: shareOf(tally.satisfied, tally.rated, fewest),
  reached: shareOf(tally.reached, tally.checks, fewest),
});
