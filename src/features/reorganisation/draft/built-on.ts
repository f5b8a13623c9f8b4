import type { StoredChange, UnitChange } from "#features/units";
import { touchedUnits } from "./touched-units.ts";

/**
 * The first change that rests on what another one made, and stands: it came or comes after it and touches a unit of it. One
 * that was undone itself, and the one that undid it, rest on nothing. `all` is in the order in which they happen.
 */
export function builtOn(change: UnitChange, all: readonly StoredChange[]): StoredChange | undefined {
  const units = touchedUnits(change);
  const undone = new Set(all.flatMap(({ change: { undoes }, state }) => (undoes && state === "done" ? [undoes] : [])));
  const stands = all.filter(
    ({ change: { id, undoes }, state }) =>
      (state === "scheduled" || state === "running" || state === "done") &&
      !undone.has(id) &&
      (undoes === undefined || !undone.has(undoes)),
  );
  const own = all.findIndex((each) => each.change.id === change.id);
  return stands.find(
    (each) => all.indexOf(each) > own && [...touchedUnits(each.change)].some((code) => units.has(code)),
  );
}
