import { everyProvince } from "#features/units";
import type { Reading } from "#platform/context";
import { recountUnits } from "./count-units.ts";
import { readDay } from "./ledger-day-store.ts";
import { figureNames, nothing, residueOf, sumOf, type Figures } from "./model/figures.ts";
import type { Gap } from "./model/gap.ts";

export type DayCompared = {
  readonly on: string;
  /** The country as it counts now, from the first act on. */
  readonly counted: Figures;
  /** As it was written down when the day was closed; absent where it was not. */
  readonly written?: Figures;
  /** Units whose figures are not what was written. */
  readonly differing: readonly { readonly unitCode: string; readonly counted: Figures; readonly written: Figures }[];
  /** By how much units differ from themselves, one way or the other, added up. */
  readonly residues: number;
  readonly gaps: readonly Gap[];
};

/** A day counted again from the first act, beside what was written of it. Nothing is changed. */
export async function compareDay(
  reading: Reading,
  asked: { readonly on: string; readonly at: Date },
): Promise<DayCompared> {
  const counted = await recountUnits(reading, asked);
  const written = await readDay(reading.db, await everyProvince(reading), asked.on);
  const now = new Map(counted.map(({ unitCode, figures }) => [unitCode, figures]));
  const then = new Map(written.map(({ unitCode, figures }) => [unitCode, figures]));
  const all = written.length === 0 ? [] : [...new Set([...now.keys(), ...then.keys()])].toSorted();
  return {
    on: asked.on,
    counted: sumOf(now.values()),
    ...(written.length === 0 ? {} : { written: sumOf(then.values()) }),
    differing: all
      .map((unitCode) => ({ unitCode, counted: now.get(unitCode) ?? nothing, written: then.get(unitCode) ?? nothing }))
      .filter((unit) => figureNames.some((name) => unit.counted[name] !== unit.written[name])),
    residues: [...now.values()].reduce((sum, figures) => sum + Math.abs(residueOf(figures)), 0),
    gaps: counted.flatMap(({ gaps }) => gaps ?? []),
  };
}
