import type { OriginKind, UnitType } from "../unit.ts";

export const changeKinds = ["merge", "divide", "move-part", "rename", "retype", "abolish-level", "reform"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * Drafted and changed at will, scheduled for its day, running, done; or taken back before it ran. A change that is undone
 * stays `done`: another change, which names it in `undoes`, led everything back.
 */
export const changeStates = ["draft", "scheduled", "running", "done", "cancelled"] as const;
export type ChangeState = (typeof changeStates)[number];

/** A unit as it stands from the day of a change on; what it was before is its last period. */
export type ChangedUnit = {
  readonly code: string;
  readonly level: "province" | "commune";
  readonly type: UnitType;
  readonly name: string;
  readonly nameEn: string;
  readonly provinceCode: string;
  /** Provinces only. */
  readonly agencyCode?: string;
};

/** One way in which a unit goes into another. Codes of the closed list carry it: `2004-11329`. */
export type ChangeLink = {
  readonly from: string;
  readonly to: string;
  readonly kind: OriginKind;
  /** Of a divided unit: where everything goes that nothing else decides; exactly one link of each `from`. */
  readonly main?: boolean;
  /** Hamlets, streets, groups of households that go this way, as addresses name them. */
  readonly places?: readonly string[];
  /** Where it is another than the change's: a reform of many resolutions. */
  readonly instrument?: string;
};

/** A change of units: what stands afterwards, and what went where. A unit that is a `from` and no `to` ends. */
export type UnitChange = {
  readonly id: string;
  /** `00` for a change that joins provinces. */
  readonly provinceCode: string;
  readonly kind: ChangeKind;
  readonly title: string;
  readonly instrument: string;
  /** `yyyy-mm-dd`, first day of the new state; carried out as that day begins in Viet Nam. */
  readonly on: string;
  readonly units: readonly ChangedUnit[];
  readonly links: readonly ChangeLink[];
  /** The change that this one takes back. */
  readonly undoes?: string;
};

/** Units that are no more after the change. */
export const endedUnits = ({ links }: Pick<UnitChange, "links">): readonly string[] => {
  const goesOn = new Set(links.map(({ to }) => to));
  return [...new Set(links.map(({ from }) => from))].filter((code) => !goesOn.has(code));
};

/** Where a unit's things go, the main way first; land without people takes nothing along. */
export const waysFrom = ({ links }: Pick<UnitChange, "links">): ReadonlyMap<string, readonly ChangeLink[]> =>
  Map.groupBy(
    links
      .filter(({ kind }) => kind !== "land-only")
      .toSorted((a, b) => Number(b.main ?? false) - Number(a.main ?? false)),
    ({ from }) => from,
  );
