import type { ChangedUnit, ChangeLink, UnitChange } from "#features/units";
import { withoutAccents } from "#core/text/fold";
import type { ChangeRow, Draft } from "./change-row.ts";
import type { Standing } from "./standing.ts";
import { byFrom, takesPeople } from "./ways-of.ts";

/** The change that a draft without faults stands for. */
export function composeChange(draft: Draft, standing: Standing, id: string): UnitChange {
  const { kind, title, instrument, on } = draft;
  const { provinceCode, undoes } = standing;
  const units = unitsAfter(draft.rows, standing);
  const links = linksOf(draft.rows, standing);
  return { id, provinceCode, kind, title, instrument, on, units, links, ...(undoes ? { undoes: undoes.id } : {}) };
}

/** Units that are new or called otherwise. What only grows or shrinks keeps its period in the register. */
export function unitsAfter(rows: readonly ChangeRow[], { here, provinceCode }: Standing): ChangedUnit[] {
  return [...Map.groupBy(rows, ({ to }) => to)].flatMap(([code, lines]) => {
    const before = here.get(code);
    const name = lines.find((line) => line.name !== undefined)?.name ?? before?.name;
    const type = lines.find((line) => line.type !== undefined)?.type ?? before?.type;
    const stays = name === before?.name && type === before?.type;
    if (name === undefined || type === undefined || stays || code === provinceCode) return [];
    return [{ code, level: "commune", type, name, nameEn: withoutAccents(name), provinceCode } as const];
  });
}

/** A unit that takes others in goes on itself: said as a link, so that what leads back knows it. */
function linksOf(rows: readonly ChangeRow[], { here }: Standing): ChangeLink[] {
  const lines = byFrom(rows);
  const grows = [...new Set(rows.map(({ to }) => to))].filter((code) => here.has(code) && !lines.has(code));
  return [
    ...rows.map((row): ChangeLink => {
      const divided = (lines.get(row.from) ?? []).filter(takesPeople).length > 1;
      return {
        from: row.from,
        to: row.to,
        kind: row.kind,
        ...(divided && row.main ? { main: true } : {}),
        ...(row.places.length > 0 ? { places: row.places } : {}),
      };
    }),
    ...grows.map((code): ChangeLink => ({ from: code, to: code, kind: "whole" })),
  ];
}
