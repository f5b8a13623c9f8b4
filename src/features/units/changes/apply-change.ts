import { addDays } from "#core/time/local-date";
import type { Unit } from "../unit.ts";
import { endedUnits, type UnitChange } from "./unit-change.ts";

/**
 * The periods of all units after a change: the last period of each unit that ends or changes is closed on the day before,
 * those that stand afterwards begin on the day. A period that would end before it began was never in force and goes.
 */
export function applyChange(periods: readonly Unit[], change: UnitChange): Unit[] {
  const closing = new Set([...endedUnits(change), ...change.units.map(({ code }) => code)]);
  const lastDay = addDays(change.on, -1) ?? "";
  const before = periods.flatMap((unit): Unit[] => {
    if (!closing.has(unit.code) || (unit.validTo !== undefined && unit.validTo < change.on)) return [unit];
    return unit.validFrom > lastDay ? [] : [{ ...unit, validTo: lastDay }];
  });
  const after = change.units.map((unit): Unit => ({ ...unit, validFrom: change.on, instrument: change.instrument }));
  return [...before, ...after];
}
