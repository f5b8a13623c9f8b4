import type { UnitChange } from "#features/units";

/** Every unit that a change leads from, to, or calls otherwise. */
export const touchedUnits = ({ links, units }: Pick<UnitChange, "links" | "units">): ReadonlySet<string> =>
  new Set([...links.flatMap(({ from, to }) => [from, to]), ...units.map(({ code }) => code)]);
