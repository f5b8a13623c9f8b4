import type { ChangeKind, Unit, UnitChange } from "#features/units";
import type { ChangeRow, CommuneType } from "./change-row.ts";

const reversedKind: Readonly<Record<ChangeKind, ChangeKind>> = {
  merge: "divide",
  divide: "merge",
  "move-part": "move-part",
  rename: "rename",
  retype: "retype",
  // One line leads several ways back; no single kind says it.
  "abolish-level": "reform",
  reform: "reform",
};

export const kindBack = ({ kind }: Pick<UnitChange, "kind">): ChangeKind => reversedKind[kind];

/**
 * The lines that lead a change back: each of its links the other way round, and every unit called as it was (`before`, as it
 * stood on the day before). What had gone into one unit goes on in it mainly, and parts from it for the others.
 */
export function reverseChange(
  { links, units }: UnitChange,
  before: ReadonlyMap<string, Pick<Unit, "name" | "type">>,
): ChangeRow[] {
  const into = Map.groupBy(links, ({ to }) => to);
  const renamed = new Set(units.map(({ code }) => code));
  const goesOn = new Set(links.map(({ to }) => to));
  return links.map((link, at): ChangeRow => {
    const ways = (into.get(link.to) ?? []).filter(({ kind }) => kind !== "land-only");
    const main = ways.find(({ from, to }) => from === to) ?? ways[0];
    const unit = before.get(link.from);
    const again = renamed.has(link.from) || !goesOn.has(link.from);
    return {
      row: at + 1,
      from: link.to,
      to: link.from,
      kind: kindOfWay(link.kind, ways.length),
      main: ways.length > 1 && link === main,
      places: [],
      ...(unit && again ? { name: unit.name, type: unit.type as CommuneType } : {}),
    };
  });
}

function kindOfWay(kind: ChangeRow["kind"], ways: number): ChangeRow["kind"] {
  if (kind === "land-only") return "land-only";
  if (ways > 1) return "part";
  return kind === "renamed" || kind === "retyped" || kind === "unchanged" ? kind : "whole";
}
