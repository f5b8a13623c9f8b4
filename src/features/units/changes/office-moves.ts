import { addDays } from "#core/time/local-date";
import type { OfficeMove } from "#platform/following";
import type { Organisation } from "../organisation.ts";
import { waysFrom, type UnitChange } from "./unit-change.ts";

/**
 * Where each office of a unit that ends or is divided leads: to the office of the same kind in each unit that its unit went
 * into, the main way first. A kind that the new unit does not have goes to its committee. A unit that goes on leads to
 * itself too. `offices` are those before and after.
 */
export function officeMoves(change: UnitChange, offices: ReadonlyMap<string, Organisation>): readonly OfficeMove[] {
  const ways = waysFrom(change);
  const lastDay = addDays(change.on, -1);
  return [...offices.values()].flatMap((office) => {
    // Closed by an earlier change: nothing lies there any more.
    if (office.validTo !== undefined && office.validTo !== lastDay) return [];
    const leading = ways.get(office.unitCode) ?? [];
    if (leading.every(({ to }) => to === office.unitCode)) return [];
    const suffix = office.id.slice(office.unitCode.length);
    return leading.flatMap((way, place): OfficeMove[] => {
      const next = offices.get(way.to + suffix) ?? offices.get(`${way.to}.u`);
      if (!next) return [];
      return [
        {
          fromProvince: office.provinceCode,
          from: office.id,
          toProvince: next.provinceCode,
          to: next.id,
          toName: { vi: next.name, en: next.nameEn },
          main: place === 0,
          instrument: way.instrument ?? change.instrument,
          places: way.places ?? [],
        },
      ];
    });
  });
}
