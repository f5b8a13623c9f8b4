import { fullName } from "../unit-names.ts";
import type { OriginKind } from "../unit.ts";
import {
  codeOfKey,
  keyOf,
  listOfKey,
  type RegisteredUnit,
  type Succession,
  type UnitKey,
  type UnitList,
} from "./registered-unit.ts";
import { aboveOn, LISTS, unitOn, type Registry } from "./registry.ts";

/** A unit at the other end of a link. */
export type Relative = {
  readonly list: UnitList;
  readonly code: string;
  /** With its type word, and the names above it. */
  readonly name: string;
  readonly above: readonly string[];
  readonly kind: OriginKind;
  readonly on: string;
  readonly instrument: string;
};

/** Everything the registry knows of what one code named in one list. */
export type Life = {
  readonly list: UnitList;
  readonly periods: readonly RegisteredUnit[];
  readonly above: readonly RegisteredUnit[];
  readonly cameFrom: readonly Relative[];
  readonly became: readonly Relative[];
};

const LAST_DAY_OF_2004 = "2025-06-30";
const FAR = "9999-12-31";

/** What a code named, list by list, oldest first: the lives of 1,791 codes bear two names. */
export function tellHistory(registry: Registry, code: string): Life[] {
  return LISTS.flatMap((list): Life[] => {
    const key = keyOf({ list, code });
    const periods = registry.periods.get(key);
    const last = periods?.at(-1);
    if (!periods || !last) return [];
    const named = (end: "from" | "to") => (link: Succession) => relativeOf(registry, link, link[end]);
    return [
      {
        list,
        periods,
        above: aboveOn(registry, last, endOf(list)),
        cameFrom: (registry.cameFrom.get(key) ?? []).filter(({ from }) => from !== key).flatMap(named("from")),
        became: (registry.became.get(key) ?? []).filter(({ to }) => to !== key).flatMap(named("to")),
      },
    ];
  });
}

const endOf = (list: UnitList): string => (list === "2004" ? LAST_DAY_OF_2004 : FAR);

/** The other end of a link, named as it was on the day of the change: the old end on its last day, the new on its first. */
function relativeOf(registry: Registry, link: Succession, key: UnitKey): Relative[] {
  const { kind, on, instrument } = link;
  const day = key === link.to ? on : endOf(listOfKey(key));
  const unit = unitOn(registry, codeOfKey(key), day);
  if (!unit) return [];
  const above = aboveOn(registry, unit, day).map(fullName);
  return [{ list: unit.list, code: unit.code, name: link.landName ?? fullName(unit), above, kind, on, instrument }];
}
