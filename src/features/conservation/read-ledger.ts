import { everyProvince } from "#features/units";
import { localDateOf } from "#core/time/local-time";
import { refuse, ok, type Refusal, type Result } from "#core/result";
import type { Reading } from "#platform/context";
import { countUnits } from "./count-units.ts";
import { lastClosedDay, readDay, readUnitDays } from "./ledger-day-store.ts";
import { sumOf, type Figures } from "./model/figures.ts";
import type { Gap } from "./model/gap.ts";
import type { UnitDay } from "./model/unit-day.ts";
import { findPlaceName, namePlace, nameProvince, type PlaceName } from "./place-names.ts";

export type LedgerLine = {
  /** The province's or unit's code; of a unit's own page the day. */
  readonly key: string;
  readonly name: PlaceName;
  readonly figures: Figures;
  readonly gaps: readonly Gap[];
};

/** A page of the ledger: lines that add up to their sum. */
export type Ledger = {
  readonly on: string;
  /** False while the day is not over: the figures are of this moment. */
  readonly closed: boolean;
  readonly lines: readonly LedgerLine[];
  readonly sum: Figures;
};

type Asked = {
  /** Now. */
  readonly at: Date;
  /** `yyyy-mm-dd`; today unless told. */
  readonly on?: string | undefined;
};

const ONE_MINUTE = 60_000;

/** The country by provinces. */
export async function readNation(reading: Reading, asked: Asked): Promise<Result<Ledger, Refusal>> {
  const day = await unitsOn(reading, asked);
  if (!day.ok) return day;
  const { on, closed, units } = day.value;
  const provinces = [...Map.groupBy(units, ({ provinceCode }) => provinceCode)];
  const lines = await Promise.all(
    provinces.map(async ([key, own]) => lineOf(key, await nameProvince(reading, key, on), own)),
  );
  return ok({ on, closed, ...added(lines) });
}

/** A province by units: its communes, and its own centre. */
export async function readProvince(
  reading: Reading,
  asked: Asked & { readonly provinceCode: string },
): Promise<Result<Ledger, Refusal>> {
  const { provinceCode } = asked;
  if (!(await everyProvince(reading)).includes(provinceCode)) return refuse("conservation.unknown_place");
  const day = await unitsOn(reading, asked);
  if (!day.ok) return day;
  const own = day.value.units.filter((each) => each.provinceCode === provinceCode);
  const lines = await Promise.all(
    own.map(async (each) => lineOf(each.unitCode, await namePlace(reading, each.unitCode), [each])),
  );
  return ok({ on: day.value.on, closed: day.value.closed, ...added(lines) });
}

const MOST_DAYS = 31;

/** A unit by days, the newest first; today on top of the closed ones. */
export async function readUnit(
  reading: Reading,
  asked: Asked & { readonly unitCode: string },
): Promise<Result<Ledger & { readonly name: PlaceName; readonly provinceCode: string }, Refusal>> {
  const place = await findPlaceName(reading, asked.unitCode);
  if (!place) return refuse("conservation.unknown_place");
  const today = localDateOf(asked.at);
  const on = asked.on ?? today;
  const { provinceCode, name } = place;
  const written = await readUnitDays(reading.db, { provinceCode, unitCode: asked.unitCode, upTo: on, most: MOST_DAYS });
  const now =
    on === today ? (await countedNow(reading, asked.at)).filter(({ unitCode }) => unitCode === asked.unitCode) : [];
  const lines = [...now, ...written].map((day) => lineOf(day.on, { vi: day.on, en: day.on }, [day]));
  return ok({ on, closed: on < today, name, provinceCode, lines, sum: lines[0]?.figures ?? sumOf([]) });
}

type Day = { readonly on: string; readonly closed: boolean; readonly units: readonly UnitDay[] };

/** Today as it is counted, a day before as it was written down. */
async function unitsOn(reading: Reading, { at, on = localDateOf(at) }: Asked): Promise<Result<Day, Refusal>> {
  const today = localDateOf(at);
  if (on === today) return ok({ on, closed: false, units: await countedNow(reading, at) });
  const last = await lastClosedDay(reading.db);
  if (on < today && last !== undefined && on <= last) {
    const units = await readDay(reading.db, await everyProvince(reading), on);
    if (units.length > 0) return ok({ on, closed: true, units });
  }
  return refuse("conservation.not_written", { last: dayAsWritten(last ?? today) });
}

/** 2025-07-01 as people write it: 01/07/2025. */
const dayAsWritten = (on: string): string => on.split("-").toReversed().join("/");

/** Counted once a minute, however many ask. */
const countedNow = (reading: Reading, at: Date): Promise<readonly UnitDay[]> => {
  const on = localDateOf(at);
  return reading.memory.remember(`conservation/${on}`, () => countUnits(reading, { on, at }), ONE_MINUTE);
};

const lineOf = (key: string, name: PlaceName, own: readonly UnitDay[]): LedgerLine => ({
  key,
  name,
  figures: sumOf(own.map(({ figures }) => figures)),
  gaps: own.flatMap(({ gaps }) => gaps ?? []),
});

const added = (lines: readonly LedgerLine[]) => ({
  lines: lines.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  sum: sumOf(lines.map(({ figures }) => figures)),
});
