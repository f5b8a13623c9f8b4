import type { Unit } from "../unit.ts";
import {
  keyOf,
  listOn,
  LISTS_CHANGED_ON,
  type RegisteredUnit,
  type Succession,
  type UnitKey,
  type UnitList,
} from "./registered-unit.ts";

/** Oldest first. */
export const LISTS: readonly UnitList[] = ["2004", "2025"];

/** Every unit that was and is, and what became of each: all questions about the past are read off this. */
export type Registry = {
  /** Periods of a unit, oldest first. */
  readonly periods: ReadonlyMap<UnitKey, readonly RegisteredUnit[]>;
  readonly became: ReadonlyMap<UnitKey, readonly Succession[]>;
  readonly cameFrom: ReadonlyMap<UnitKey, readonly Succession[]>;
};

type Facts = {
  readonly former: readonly RegisteredUnit[];
  readonly current: readonly Unit[];
  /** From list to list; changes of a unit that keeps its code are read off its periods. */
  readonly successions: readonly Succession[];
};

const registered = (unit: Unit): RegisteredUnit => ({
  ...unit,
  list: "2025",
  ...(unit.level === "commune" ? { parentCode: unit.provinceCode } : {}),
});

/** The change from one period of a unit to the next: a new type, a new name. */
const changeBetween = (before: RegisteredUnit, after: RegisteredUnit): Succession => ({
  from: keyOf(before),
  to: keyOf(after),
  kind: before.name === after.name ? "retyped" : "renamed",
  on: after.validFrom ?? LISTS_CHANGED_ON,
  instrument: after.instrument ?? "",
});

export function buildRegistry({ former, current, successions }: Facts): Registry {
  const periods = Map.groupBy([...former, ...current.map(registered)], keyOf);
  const changes = [...periods.values()].flatMap((list) =>
    list.slice(1).map((after, i) => changeBetween(list[i] as RegisteredUnit, after)),
  );
  const all = [...successions, ...changes];
  return {
    periods,
    became: Map.groupBy(all, (each) => each.from),
    cameFrom: Map.groupBy(all, (each) => each.to),
  };
}

/** A unit as it is now, or as it was last. */
export const lastOf = ({ periods }: Registry, key: UnitKey): RegisteredUnit | undefined => periods.get(key)?.at(-1);

/** What a code meant on a day (`yyyy-mm-dd`): the list of that day decides, then the period. */
export function unitOn(registry: Registry, code: string, on: string): RegisteredUnit | undefined {
  const periods = registry.periods.get(keyOf({ list: listOn(on), code })) ?? [];
  return periods.find(
    ({ validFrom, validTo }) =>
      (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo),
  );
}

/** The units above, nearest first, as they were named on the same day. */
export function aboveOn(registry: Registry, unit: RegisteredUnit, on: string): RegisteredUnit[] {
  const above = unit.parentCode === undefined ? undefined : unitOn(registry, unit.parentCode, on);
  return above ? [above, ...aboveOn(registry, above, on)] : [];
}

/** The units that hold a key's people today, each once, following every change since. */
export function todayOf(registry: Registry, key: UnitKey): readonly UnitKey[] {
  const next = (registry.became.get(key) ?? []).filter(({ to, kind }) => to !== key && kind !== "land-only");
  return next.length === 0 ? [key] : [...new Set(next.flatMap(({ to }) => todayOf(registry, to)))];
}
