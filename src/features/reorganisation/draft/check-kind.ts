import type { ChangeKind, Unit } from "#features/units";
import type { ChangeRow, Draft } from "./change-row.ts";
import { nameOf } from "./check-rows.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { Standing } from "./standing.ts";
import { byFrom, takesPeople } from "./ways-of.ts";

type Check = (rows: readonly ChangeRow[], standing: Standing) => Fault[];

/** A merger merges, a division divides: what each kind of change must do to be one. */
const checks: Readonly<Record<ChangeKind, Check>> = {
  merge: (rows, standing) =>
    [...Map.groupBy(rows, ({ to }) => to)].flatMap(([to, [line, ...more]]) => {
      if (!line) return [];
      const merged = new Set([line.from, ...more.map(({ from }) => from), ...(standing.here.has(to) ? [to] : [])]);
      return merged.size > 1
        ? []
        : [faultAt(line.row, "change.merge_into_itself", { name: nameOf(standing, line.from) })];
    }),
  divide: (rows, standing) => {
    const [line] = rows;
    const divided = [...byFrom(rows).values()].some((lines) => lines.filter(takesPeople).length > 1);
    return divided || !line ? [] : [faultAt(line.row, "change.not_divided", { name: nameOf(standing, line.from) })];
  },
  "move-part": (rows) =>
    rows.some(({ from, to, kind }) => from !== to && (kind === "part" || kind === "land-only"))
      ? []
      : [faultAt(rows[0]?.row ?? 0, "change.nothing_moves")],
  rename: (rows, standing) =>
    rows.flatMap((row) => checkOwn(row, standing, ({ name }) => row.name !== undefined && row.name !== name)),
  retype: (rows, standing) =>
    rows.flatMap((row) => checkOwn(row, standing, ({ type }) => row.type !== undefined && row.type !== type)),
  "abolish-level": () => [],
  reform: () => [],
};

export const checkKind = ({ kind, rows }: Draft, standing: Standing): Fault[] => checks[kind](rows, standing);

function checkOwn({ row, from, to }: ChangeRow, standing: Standing, changes: (unit: Unit) => boolean): Fault[] {
  const unit = standing.here.get(from);
  if (!unit) return [];
  if (to !== from) return [faultAt(row, "change.not_itself", { code: from })];
  return changes(unit) ? [] : [faultAt(row, "change.no_effect", { name: nameOf(standing, from) })];
}
