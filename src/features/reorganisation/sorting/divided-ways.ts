import type { PartWithPlaces } from "#core/text/place-named";
import { waysFrom, type ChangeLink, type UnitChange } from "#features/units";

/** Units of which people go more than one way, each with its ways, the main one first. */
export const dividedWays = (change: Pick<UnitChange, "links">): ReadonlyMap<string, readonly ChangeLink[]> =>
  new Map([...waysFrom(change)].filter(([, ways]) => ways.length > 1));

/** The ways of a divided unit as an address is held against them. */
export const partsOf = (ways: readonly ChangeLink[]): PartWithPlaces[] =>
  ways.map(({ to, places = [] }) => ({ to, places }));
