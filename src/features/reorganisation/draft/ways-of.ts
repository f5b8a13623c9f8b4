import type { ChangeRow } from "./change-row.ts";

/** Lines by which people of a unit go somewhere; land alone takes nobody along. */
export const takesPeople = ({ kind }: Pick<ChangeRow, "kind">): boolean => kind !== "land-only";

/** Lines of each unit, by the unit they lead from. */
export const byFrom = (rows: readonly ChangeRow[]): ReadonlyMap<string, readonly ChangeRow[]> =>
  Map.groupBy(rows, ({ from }) => from);

/** The line by which all goes that nothing else decides: the only one with people, or the one marked as main. */
export function mainWay(rows: readonly ChangeRow[]): ChangeRow | undefined {
  const ways = rows.filter(takesPeople);
  return ways.length === 1 ? ways[0] : ways.find(({ main }) => main);
}
