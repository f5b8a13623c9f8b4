import type { StoredChange, Unit, UnitChange } from "#features/units";

/** What a draft is held against: the units as they stand on its day, once everything scheduled before it is done. */
export type Standing = {
  readonly provinceCode: string;
  readonly today: string;
  /** Of the province, itself among them, by code. */
  readonly here: ReadonlyMap<string, Unit>;
  /** Units of other provinces that stand, by code: their names. */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** Codes of either list that stand for nothing on the day: what they named, and until when. */
  readonly used: ReadonlyMap<string, { readonly name: string; readonly until: string }>;
  /** Drafts, and what is scheduled, running or done, of the province and of joined provinces; not the draft itself. */
  readonly others: readonly StoredChange[];
  /** The change that this one leads back: its codes come back, and the province may give up what it had taken. */
  readonly undoes?: UnitChange;
};
