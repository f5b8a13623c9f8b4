import type { ChangeKind, OriginKind, UnitType } from "#features/units";

/** Kinds of unit below a province (Law 72/2025/QH15 art. 1). */
export const communeTypes = ["commune", "ward", "special-zone"] as const satisfies readonly UnitType[];
export type CommuneType = (typeof communeTypes)[number];

export const linkKinds = [
  "whole",
  "part",
  "all-people",
  "land-only",
  "renamed",
  "retyped",
  "special-zone",
  "unchanged",
] as const satisfies readonly OriginKind[];

/** One line of a draft as people write it: what of which unit goes where, and what the unit there is then called. */
export type ChangeRow = {
  /** Number of the line on the form, or of the line in the table. */
  readonly row: number;
  readonly from: string;
  readonly to: string;
  readonly kind: OriginKind;
  readonly main: boolean;
  readonly places: readonly string[];
  /** Of the unit it goes into, where that is new or changes. */
  readonly name?: string;
  readonly type?: CommuneType;
};

/** A change as somebody writes it down. */
export type Draft = {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly instrument: string;
  /** `yyyy-mm-dd` */
  readonly on: string;
  readonly rows: readonly ChangeRow[];
};
