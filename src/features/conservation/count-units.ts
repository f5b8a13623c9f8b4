import { addDays, dayNumberOf } from "#core/time/local-date";
import { epochOf } from "#core/time/local-time";
import { everyProvince, findUnitEver, unitCodeOf } from "#features/units";
import type { Reading } from "#platform/context";
import { countDay } from "./count-store.ts";
import { listGaps } from "./gap-store.ts";
import { lastClosedDay, readDay } from "./ledger-day-store.ts";
import { bookOf, residueOf, type Figures } from "./model/figures.ts";
import type { Gap } from "./model/gap.ts";
import { isUnknownUnit, type UnitDay } from "./model/unit-day.ts";
import { unitsOfCounts } from "./model/units-of-counts.ts";

/** So many dossiers are named behind the residues of one day. */
const MOST_GAPS = 500;

type Asked = {
  /** `yyyy-mm-dd` */
  readonly on: string;
  /** Now: a day that is not over is counted up to it. */
  readonly at: Date;
};

/**
 * A day of every unit of the country, counted. It opens with what the day before was closed with; where that leaves a
 * residue, or nothing was closed, everything is counted again from the first act, so that an entry that came late is not
 * taken for a loss. What then still differs is named dossier by dossier.
 */
export async function countUnits(reading: Reading, asked: Asked): Promise<readonly UnitDay[]> {
  const openings = await closedBefore(reading, asked.on);
  if (openings) {
    const units = await count(reading, asked, openings);
    if ([...units.values()].every((figures) => residueOf(figures) === 0)) return daysOf(reading, asked, units);
  }
  return recountUnits(reading, asked);
}

/** The same from the first act on, whatever was written. */
export async function recountUnits(reading: Reading, asked: Asked): Promise<readonly UnitDay[]> {
  return daysOf(reading, asked, await count(reading, asked));
}

async function count(
  reading: Reading,
  { on, at }: Asked,
  openings?: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, Figures>> {
  const day = dayNumberOf(on) ?? 0;
  const end = new Date(epochOf(day + 1, 0));
  const counts = await countDay(reading.db, {
    provinceCodes: await everyProvince(reading),
    from: new Date(epochOf(day, 0)),
    ...(end <= at ? { to: end } : {}),
    fromTheFirst: openings === undefined,
  });
  return unitsOfCounts(counts, unitCodeOf, openings);
}

/** What each unit was closed with on the day before, if that day was closed. */
async function closedBefore(reading: Reading, on: string): Promise<ReadonlyMap<string, number> | undefined> {
  const before = addDays(on, -1);
  if (before === undefined || (await lastClosedDay(reading.db)) !== before) return undefined;
  const days = await readDay(reading.db, await everyProvince(reading), before);
  return new Map(days.map(({ unitCode, figures }) => [unitCode, bookOf(figures)]));
}

async function daysOf(
  reading: Reading,
  { on }: Asked,
  units: ReadonlyMap<string, Figures>,
): Promise<readonly UnitDay[]> {
  const wrong = [...units].filter(([, figures]) => residueOf(figures) !== 0).map(([unitCode]) => unitCode);
  const gaps = wrong.length === 0 ? [] : await gapsOf(reading, wrong);
  const days = [...units].map(async ([unitCode, figures]): Promise<UnitDay> => {
    const provinceCode = await provinceOf(reading, unitCode);
    const own = wrong.includes(unitCode) ? gaps.filter((gap) => gap.units.includes(unitCode)) : [];
    return { provinceCode, unitCode, on, figures, ...(own.length > 0 ? { gaps: own.map(({ gap }) => gap) } : {}) };
  });
  return Promise.all(days);
}

async function provinceOf(reading: Reading, unitCode: string): Promise<string> {
  if (isUnknownUnit(unitCode)) return unitCode.slice(1);
  return (await findUnitEver(reading, unitCode))?.provinceCode ?? unitCode.slice(0, 2);
}

type GapAt = { readonly gap: Gap; readonly units: readonly string[] };

async function gapsOf(reading: Reading, unitCodes: readonly string[]): Promise<readonly GapAt[]> {
  const provinceCodes = await everyProvince(reading);
  const organisations = unitCodes.map((code) => (isUnknownUnit(code) ? code : `${code}.c`));
  const found = await listGaps(reading.db, { provinceCodes, organisations, limit: MOST_GAPS });
  return found.map(({ places, ...gap }) => ({ gap, units: places.map(unitCodeOf) }));
}
