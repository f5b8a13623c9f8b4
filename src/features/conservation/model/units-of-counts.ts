import { isNothing, nothing, type Figures } from "./figures.ts";

/** What happened, or what is there, at one receiving centre. */
export type Count = {
  readonly organisation: string;
  readonly what: "opening" | "received" | "transferred_in" | "ended" | "transferred_out" | "open" | "in_transit";
  readonly count: number;
};

const nameOf = {
  opening: "opening",
  received: "received",
  transferred_in: "transferredIn",
  ended: "ended",
  transferred_out: "transferredOut",
  open: "inHand",
  in_transit: "inTransit",
} as const satisfies Record<Count["what"], keyof Figures>;

/**
 * Counts by centre as figures by unit, on top of what the units opened with. What is on the way is counted among the
 * open first; here it is told apart. Units at which nothing was and nothing happened are left out.
 */
export function unitsOfCounts(
  counts: readonly Count[],
  unitOf: (organisation: string) => string,
  openings: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, Figures> {
  const units = new Map<string, Record<keyof Figures, number>>();
  const at = (unitCode: string): Record<keyof Figures, number> => {
    const known = units.get(unitCode) ?? { ...nothing };
    units.set(unitCode, known);
    return known;
  };
  for (const [unitCode, opening] of openings) at(unitCode).opening = opening;
  for (const { organisation, what, count } of counts) {
    const figures = at(unitOf(organisation));
    figures[nameOf[what]] += count;
    if (what === "in_transit") figures.inHand -= count;
  }
  return new Map([...units].filter(([, figures]) => !isNothing(figures)));
}
