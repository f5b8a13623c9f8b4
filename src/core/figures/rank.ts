import type { Share } from "./share.ts";

/** Between which ranks chance leaves an office; ranks count from 1, the best first. */
export type Rank = { readonly best: number; readonly worst: number };

/**
 * Ranks as far as the figures tell them apart: above an office stand only those whose whole interval lies above its own.
 * Offices with too few to compare have none. Sorted by the share, the best first.
 */
export function ranksOf<Of>(
  all: readonly { readonly of: Of; readonly share: Share }[],
): readonly { readonly of: Of; readonly rank: Rank }[] {
  const known = all.filter(({ share }) => !share.tooFew);
  const surely = (one: Share, other: Share): boolean => (one.low ?? 0) > (other.high ?? 1);
  return known
    .toSorted((one, other) => (other.share.share ?? 0) - (one.share.share ?? 0))
    .map(({ of, share }) => ({
      of,
      rank: {
        best: 1 + known.filter((other) => surely(other.share, share)).length,
        worst: known.length - known.filter((other) => surely(share, other.share)).length,
      },
    }));
}
