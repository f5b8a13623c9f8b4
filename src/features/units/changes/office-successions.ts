import type { Organisation } from "../organisation.ts";
import type { OfficeSuccession } from "./office-succession.ts";
import { endedUnits, waysFrom, type UnitChange } from "./unit-change.ts";

/**
 * Which office goes on for which: the one of the same kind in each unit that the old one's unit went into, the main way
 * first. An office that goes on under its own code is not listed; one whose kind the new unit does not have goes to the
 * committee there, and from a level that ended so too.
 */
export function officeSuccessions(
  change: UnitChange,
  offices: ReadonlyMap<string, Organisation>,
): readonly OfficeSuccession[] {
  const ended = new Set(endedUnits(change));
  const ways = waysFrom(change);
  return [...offices.values()].flatMap((office) => {
    if (!ended.has(office.unitCode) || office.validTo !== undefined) return [];
    const suffix = office.id.slice(office.unitCode.length);
    return (ways.get(office.unitCode) ?? []).flatMap(({ to }, place): OfficeSuccession[] => {
      const next = offices.get(to + suffix) ?? offices.get(`${to}.u`);
      return next
        ? [
            {
              provinceCode: office.provinceCode,
              from: office.id,
              toProvince: next.provinceCode,
              to: next.id,
              changeId: change.id,
              main: place === 0,
              on: change.on,
            },
          ]
        : [];
    });
  });
}
