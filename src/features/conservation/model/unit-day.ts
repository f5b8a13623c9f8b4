import type { Figures } from "./figures.ts";
import type { Gap } from "./gap.ts";

/** A unit's day as it is counted or was written down. `unitCode` of an office nobody knows is `?` and the province. */
export type UnitDay = {
  readonly provinceCode: string;
  readonly unitCode: string;
  /** `yyyy-mm-dd`, a day in Viet Nam. */
  readonly on: string;
  readonly figures: Figures;
  /** Dossiers that explain a residue; absent where there is none. */
  readonly gaps?: readonly Gap[];
};

const UNKNOWN = "?";

/** Where dossiers are counted whose receiving centre nothing says any more: their head is lost. */
export const isUnknownUnit = (unitCode: string): boolean => unitCode.startsWith(UNKNOWN);
