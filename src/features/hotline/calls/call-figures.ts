import type { Reading } from "#platform/context";
import { countCalls, countPromises, type CallCounts, type FiguresOf, type PromiseCounts } from "./figures-store.ts";

/** How a unit's hotline did in a period. Worked out from the calls themselves, so any past period can be asked again. */
export type CallFigures = CallCounts & PromiseCounts;

/**
 * `calls` that rang in the period, how many were `answered`, `median` and `p90` of the seconds until the answer over `waited`
 * calls (null when none), and call-backs `promised`, `kept` and `broken` as seen at `at`. Half-open: from ≤ t < to.
 */
export async function callFigures(
  { db }: Pick<Reading, "db">,
  of: FiguresOf & { readonly at: Date },
): Promise<CallFigures> {
  const calls = await countCalls(db, of);
  const promises = await countPromises(db, of, of.at);
  return { ...calls, ...promises };
}
