/** Two levels since 1 July 2025 (Resolution 202/2025/QH15); the district is gone. */
export type UnitLevel = "province" | "commune";
export type UnitType = "province" | "city" | "commune" | "ward" | "special-zone";

/** Type words of units that no longer exist and live on in old papers. */
export type FormerUnitType = UnitType | "township" | "district" | "urban-district" | "town";

/** A unit as it is, or as it was last; districts are met in what lies from before. */
export type UnitEver = Omit<Unit, "level" | "type"> & {
  readonly level: UnitLevel | "district";
  readonly type: FormerUnitType;
};

/**
 * A unit as it was during one period. `code` alone names it only together with a date: most codes were used before. Codes
 * of the closed list carry its name: `2004-11329` is Máy Chai, `11329` Ngô Quyền.
 */
export type Unit = {
  readonly code: string;
  readonly level: UnitLevel;
  readonly type: UnitType;
  readonly name: string;
  /** Without accents, for English pages. */
  readonly nameEn: string;
  /** Of a province: its own code. */
  readonly provinceCode: string;
  /** Provinces only: the code that dossier codes begin with, e.g. `H24`. */
  readonly agencyCode?: string;
  /** `yyyy-mm-dd`, first day. */
  readonly validFrom: string;
  /** `yyyy-mm-dd`, last day; absent while in force. */
  readonly validTo?: string;
  /** The resolution that made it so. */
  readonly instrument: string;
};

/** `land-only`: land moved, nobody lives there; `all-people`: all inhabitants with part of the land. */
export type OriginKind =
  | "whole"
  | "part"
  | "land-only"
  | "all-people"
  | "unchanged"
  | "renamed"
  | "retyped"
  | "special-zone";

/** One former commune that went into today's unit, with the names that old papers carry. */
export type UnitOrigin = {
  readonly unitCode: string;
  /** Absent where no commune existed (island districts). */
  readonly oldCode?: string;
  readonly kind: OriginKind;
  /** E.g. `Phường Máy Chai`. */
  readonly oldName: string;
  readonly oldDistrict: string;
  readonly oldProvince: string;
};

export const isInForce = (unit: Unit, on: string): boolean =>
  unit.validFrom <= on && (unit.validTo === undefined || on <= unit.validTo);
