import { addDays } from "#core/time/local-date";
import { applyChange, type StoredChange, type Unit, type UnitChange } from "#features/units";

/**
 * The units a change found, by code: as they stood on the day before it, and as changes of the same day before it had left
 * them. `ever` are all periods, `all` the changes in the order in which they happened.
 */
export function unitsBefore(
  change: UnitChange,
  { ever, all }: { readonly ever: readonly Unit[]; readonly all: readonly StoredChange[] },
): ReadonlyMap<string, Unit> {
  const lastDay = addDays(change.on, -1) ?? change.on;
  const stood = ever.filter((unit) => isOn(unit, lastDay)).map(standing);
  const own = all.findIndex((each) => each.change.id === change.id);
  const sameDay = all.slice(0, own).filter(({ state, change: { on } }) => state === "done" && on === change.on);
  const found = sameDay.reduce((units, each) => applyChange(units, each.change), stood);
  return new Map(found.filter((unit) => isOn(unit, change.on)).map((unit) => [unit.code, unit]));
}

const standing = (unit: Unit): Unit => {
  const { validTo, ...rest } = unit;
  return validTo === undefined ? unit : rest;
};

/** Whether a unit stood on a day (`yyyy-mm-dd`). */
export const isOn = ({ validFrom, validTo }: Unit, on: string): boolean =>
  validFrom <= on && (validTo === undefined || on <= validTo);
