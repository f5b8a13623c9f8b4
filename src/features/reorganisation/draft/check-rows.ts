import { fullName } from "#features/units";
import type { ChangeRow, Draft } from "./change-row.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { Standing } from "./standing.ts";

/** Each line by itself and against the lines above it: units that stand, codes that may be given, nothing said twice. */
export function checkRows({ kind, rows }: Draft, standing: Standing): Fault[] {
  return rows.flatMap((row, at) => [
    ...checkFrom(row, standing),
    ...(kind === "abolish-level" ? checkAbolished(row, standing) : checkTo(row, standing)),
    ...(kind === "abolish-level" ? [] : checkNamed(row, rows, standing)),
    ...checkAgainst(row, rows.slice(0, at)),
  ]);
}

function checkFrom({ row, from }: ChangeRow, { here, elsewhere, used, provinceCode, undoes }: Standing): Fault[] {
  if (from === provinceCode) return undoes ? [] : [faultAt(row, "change.province_as_unit", { code: from })];
  if (here.has(from)) return [];
  const foreign = elsewhere.get(from);
  if (foreign !== undefined) return [faultAt(row, "change.unit_elsewhere", { code: from, name: foreign })];
  const ended = used.get(from);
  if (ended) return [faultAt(row, "change.unit_ended", { code: from, name: ended.name, day: ended.until })];
  return [faultAt(row, "change.unit_unknown", { code: from })];
}

const checkAbolished = ({ row, to }: ChangeRow, { provinceCode }: Standing): Fault[] =>
  to === provinceCode ? [] : [faultAt(row, "change.not_to_province", { province: provinceCode })];

function checkTo({ row, to }: ChangeRow, standing: Standing): Fault[] {
  if (to === standing.provinceCode)
    return standing.undoes ? [] : [faultAt(row, "change.province_as_unit", { code: to })];
  if (standing.here.has(to)) return [];
  if (!/^\d{5}$/.test(to)) return [faultAt(row, "change.code_malformed", { code: to })];
  const taken = standing.elsewhere.get(to) ?? standing.used.get(to)?.name;
  if (taken !== undefined && !comesBack(to, standing))
    return [faultAt(row, "change.code_used", { code: to, name: taken })];
  return [];
}

/** A new unit has its name and kind in one of its lines. */
function checkNamed({ row, to }: ChangeRow, rows: readonly ChangeRow[], { here }: Standing): Fault[] {
  const lines = rows.filter((each) => each.to === to);
  const named = lines.some(({ name }) => name !== undefined) && lines.some(({ type }) => type !== undefined);
  const stands = here.has(to) || !/^\d{5}$/.test(to);
  return named || stands || lines[0]?.row !== row ? [] : [faultAt(row, "change.new_unnamed", { code: to })];
}

/** Undone, a change gives back the codes that it had ended. */
const comesBack = (code: string, { undoes }: Standing): boolean =>
  undoes?.links.some(({ from }) => from === code) ?? false;

function checkAgainst(row: ChangeRow, above: readonly ChangeRow[]): Fault[] {
  const same = above.find(({ from, to }) => from === row.from && to === row.to);
  if (same) return [faultAt(row.row, "change.row_twice", { other: same.row })];
  const otherwise = above.find(
    ({ to, name, type }) => to === row.to && (differs(name, row.name) || differs(type, row.type)),
  );
  if (otherwise) return [faultAt(row.row, "change.two_names", { code: row.to, other: otherwise.row })];
  return row.places.flatMap((place) => {
    const named = above.find(({ from, places }) => from === row.from && places.some((each) => isSame(each, place)));
    return named ? [faultAt(row.row, "change.place_twice", { place, other: named.row })] : [];
  });
}

const differs = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A unit by its name where it stands; its code where it does not. */
export const nameOf = ({ here }: Standing, code: string): string => {
  const unit = here.get(code);
  return unit ? fullName(unit) : code;
};
