import type { ChangeRow } from "./change-row.ts";
import { nameOf } from "./check-rows.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { Standing } from "./standing.ts";
import { byFrom, mainWay, takesPeople } from "./ways-of.ts";

/** Where everybody goes: nobody without a centre, no unit both whole and divided, one main way, no ring. */
export function checkWays(rows: readonly ChangeRow[], standing: Standing): Fault[] {
  const goesOn = new Set(rows.map(({ to }) => to));
  const faults = [...byFrom(rows)].flatMap(([from, lines]) =>
    checkUnit(lines, { name: nameOf(standing, from), ends: !goesOn.has(from) }),
  );
  return [...faults, ...checkRings(rows)];
}

type Divided = { readonly name: string; readonly ends: boolean };

function checkUnit(lines: readonly ChangeRow[], { name, ends }: Divided): Fault[] {
  const [first, ...more] = lines.filter(takesPeople);
  const line = lines[0]?.row ?? 0;
  if (!first) return ends ? [faultAt(line, "change.people_left", { name })] : [];
  if (more.length === 0) return first.kind === "part" ? [faultAt(first.row, "change.rest_left", { name })] : [];
  const ways = [first, ...more];
  const whole = ways.find(({ kind }) => kind !== "part");
  if (whole) return [faultAt(whole.row, "change.whole_and_more", { name })];
  const [main, second] = ways.filter((each) => each.main);
  if (!main) return [faultAt(first.row, "change.no_main", { name })];
  return second ? [faultAt(second.row, "change.two_mains", { name, other: main.row })] : [];
}

/** Main ways that lead back to where they began, each ring told once, at the first line that is in it. */
function checkRings(rows: readonly ChangeRow[]): Fault[] {
  const next = new Map(
    [...byFrom(rows)].flatMap(([from, lines]) => {
      const way = mainWay(lines);
      return way && way.to !== from ? [[from, way] as const] : [];
    }),
  );
  const told = new Set<string>();
  return [...next].flatMap(([start, way]) => {
    const ring = ringFrom(start, next);
    if (!ring || told.has(start)) return [];
    for (const code of ring) told.add(code);
    return [faultAt(way.row, "change.cycle", { ring: [...ring, start].join(" → ") })];
  });
}

function ringFrom(start: string, next: ReadonlyMap<string, ChangeRow>): readonly string[] | undefined {
  const ring = [start];
  for (let at = next.get(start)?.to; at !== undefined && at !== start; at = next.get(at)?.to) {
    if (ring.includes(at)) return undefined;
    ring.push(at);
  }
  return next.get(ring.at(-1) ?? "")?.to === start ? ring : undefined;
}
