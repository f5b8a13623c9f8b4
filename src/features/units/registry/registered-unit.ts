import type { FormerUnitType, OriginKind } from "../unit.ts";

/**
 * A list of codes, named for the year of the decision that issued it: `2004` is Decision 124/2004/QĐ-TTg (three levels,
 * closed on 30 June 2025), `2025` is Decision 19/2025/QĐ-TTg (two levels). 3,315 communes' codes stand in both, 1,791 of them under
 * another name, so a place is always list and code together.
 */
export type UnitList = "2004" | "2025";
export type UnitKey = `${UnitList}/${string}`;
export type RegisteredLevel = "province" | "district" | "commune";

/** A unit of any list, as it was during one period. */
export type RegisteredUnit = {
  readonly list: UnitList;
  /** Two digits a province, three a district, five a commune. */
  readonly code: string;
  readonly level: RegisteredLevel;
  readonly type: FormerUnitType;
  readonly name: string;
  readonly nameEn: string;
  /** In the same list; of a province its own code. */
  readonly provinceCode: string;
  /** The unit directly above, in the same list; absent for a province. */
  readonly parentCode?: string;
  /** `yyyy-mm-dd`, first day; absent for units of the closed list, which does not say when they began. */
  readonly validFrom?: string;
  /** `yyyy-mm-dd`, last day; absent while in force. */
  readonly validTo?: string;
  /** What made it so; absent for units of the closed list. */
  readonly instrument?: string;
  /** Other spellings and former names that people and papers still use. */
  readonly alsoCalled?: readonly string[];
};

/** One way in which a unit went into another on a day. */
export type Succession = {
  readonly from: UnitKey;
  readonly to: UnitKey;
  readonly kind: OriginKind;
  /** First day of the new state, `yyyy-mm-dd`. */
  readonly on: string;
  readonly instrument: string;
  /** Named land that was no unit of its own (a mud flat of a district). */
  readonly landName?: string;
};

export const keyOf = ({ list, code }: { readonly list: UnitList; readonly code: string }): UnitKey => `${list}/${code}`;
export const listOfKey = (key: UnitKey): UnitList => key.slice(0, 4) as UnitList;
export const codeOfKey = (key: UnitKey): string => key.slice(5);

/** The day on which the list of 2025 replaced that of 2004 (Decision 19/2025/QĐ-TTg; the district ended with Law 72/2025/QH15). */
export const LISTS_CHANGED_ON = "2025-07-01";

/** The list that names places on a day (`yyyy-mm-dd`). */
export const listOn = (on: string): UnitList => (on < LISTS_CHANGED_ON ? "2004" : "2025");
