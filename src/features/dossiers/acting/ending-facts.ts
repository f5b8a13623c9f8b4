import type { Dossier } from "../model/dossier.ts";

export type PapersBack = "returned" | "kept" | "none";
export type FeesBack = "none" | "returned" | "kept";

/**
 * What Form 05 says of papers and fees. Untold, papers on paper are given back, and a fee that was paid is not paid back:
 * giving money back is a decision somebody takes, never a default.
 */
export function endingFacts(
  { state }: Dossier,
  told: { readonly papersBack: PapersBack | undefined; readonly feesBack: FeesBack | undefined },
): { readonly papersBack: PapersBack; readonly feesBack: FeesBack } {
  return {
    papersBack: told.papersBack ?? (state.papersHeld === null ? "none" : "returned"),
    feesBack: told.feesBack ?? (state.payment === "paid" ? "kept" : "none"),
  };
}
