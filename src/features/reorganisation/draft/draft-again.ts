import type { ChangeLink, UnitChange } from "#features/units";
import type { CommuneType, Draft } from "./change-row.ts";

/** A stored change as its draft was written, to be checked or edited again. What was added by the way is left out. */
export function draftAgain({ kind, title, instrument, on, units, links }: UnitChange): Draft {
  const after = new Map(units.map((unit) => [unit.code, unit]));
  return {
    kind,
    title,
    instrument,
    on,
    rows: links
      .filter((link) => !isProvinceItself(link))
      .map((link, at) => {
        const unit = after.get(link.to);
        const { from, to, main = false, places = [] } = link;
        return {
          row: at + 1,
          from,
          to,
          kind: link.kind,
          main,
          places,
          ...(unit ? { name: unit.name, type: unit.type as CommuneType } : {}),
        };
      }),
  };
}

/** Said in a change that abolishes the level, so that it can be led back; nobody writes it down. */
const isProvinceItself = ({ from, to, main }: ChangeLink): boolean => from === to && from.length === 2 && !main;
