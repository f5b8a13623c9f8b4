import { ok, refuse, type Refusal, type Result } from "#core/result";
import { tallyCases } from "#features/cases";
import { hotlineSettingsOf, lineChecksOf, tallyHotline, usualSettings, type CheckCount } from "#features/hotline";
import { spanOf, type Period } from "#features/reports";
import { everyProvince, findUnitEver, listCommunes } from "#features/units";
import type { Reading } from "#platform/context";
import type { Localised } from "#platform/i18n/locale";
import { messages } from "../messages.ts";
import { addTallies, measuresOf, nothing, type Measures, type Tally } from "./measures.ts";
import { namePlace, ownOffices, succession, type Succession } from "./place-names.ts";

export type FigureRow = { readonly key: string; readonly name: Localised; readonly measures: Measures };

/** What hotlines and cases of a place came to in a period; asked again later, a period that has closed gives the same. */
export type Figures = {
  readonly place: { readonly key: string; readonly name: Localised; readonly provinceCode?: string };
  readonly period: Period;
  /** False while the period, or the hour after it, is not over. */
  readonly closed: boolean;
  /** Fewer are compared with nobody's. */
  readonly fewest: number;
  readonly measures: Measures;
  /** Provinces of the country, units of a province; none of a unit. */
  readonly rows: readonly FigureRow[];
  /** Test calls by line; not told for the country. */
  readonly lines: readonly CheckCount[];
  /** What the unit was before and is now. */
  readonly succession?: Succession;
};

export type FiguresOf = { readonly period: Period; readonly at: Date };
type Within = FiguresOf & { readonly provinceCode: string; readonly unit?: string; readonly whole?: boolean };

/** Every province and unit has a code; the country has none. */
export const nationKey = "";

const hourMs = 3_600_000;

const isClosed = ({ period, at }: FiguresOf): boolean => at.getTime() >= spanOf(period).to.getTime() + hourMs;

async function tallies(reading: Reading, { period, ...of }: Within): Promise<ReadonlyMap<string, Tally>> {
  const counting = { ...of, ...spanOf(period) };
  const calls = await tallyHotline(reading, counting);
  const cases = await tallyCases(reading, counting);
  return new Map(
    [...new Set([...calls.keys(), ...cases.keys()])].map((unit) => [
      unit,
      { ...nothing, ...calls.get(unit), ...cases.get(unit) },
    ]),
  );
}

type Counted = FigureRow & { readonly plain: string; readonly tally: Tally };

const inOrder = (rows: readonly Counted[]): readonly FigureRow[] =>
  rows
    .toSorted((one, other) => one.plain.localeCompare(other.plain, "vi"))
    .map(({ key, name, measures }) => ({ key, name, measures }));

/** The country by provinces, those that are no more among them where they count for something. */
export async function readNation(reading: Reading, of: FiguresOf): Promise<Figures> {
  const fewest = usualSettings.fewestToRank;
  const rows: Counted[] = [];
  for (const key of await everyProvince(reading)) {
    const found = (await tallies(reading, { ...of, provinceCode: key, whole: true })).get("");
    const { ended, ...named } = await namePlace(reading, key, of.period.to);
    const tally = found ?? nothing;
    if (found || !ended) rows.push({ key, ...named, tally, measures: measuresOf(tally, fewest) });
  }
  return {
    place: { key: nationKey, name: { vi: messages.vi.nation, en: messages.en.nation } },
    period: of.period,
    closed: isClosed(of),
    fewest,
    measures: measuresOf(addTallies(rows.map(({ tally }) => tally)), fewest),
    rows: inOrder(rows),
    lines: [],
  };
}

/** A province by its units, by name; units that ended since stand among them with what was theirs. */
export async function readProvince(
  reading: Reading,
  { provinceCode, ...of }: FiguresOf & { readonly provinceCode: string },
): Promise<Result<Figures, Refusal>> {
  if (!(await everyProvince(reading)).includes(provinceCode))
    return refuse("insight.unknown_place", { place: provinceCode });
  const { fewestToRank: fewest } = await hotlineSettingsOf(reading, provinceCode);
  const found = await tallies(reading, { ...of, provinceCode });
  const communes = (await listCommunes(reading, provinceCode)).map(({ code }) => code);
  const keys = [...new Set([...communes, ...found.keys()])].filter((key) => key !== provinceCode);
  const rows = await Promise.all(
    keys.map(async (key): Promise<Counted> => {
      const tally = found.get(key) ?? nothing;
      return { key, ...(await namePlace(reading, key, of.period.to)), tally, measures: measuresOf(tally, fewest) };
    }),
  );
  const own = { key: provinceCode, name: ownOffices, measures: measuresOf(found.get(provinceCode) ?? nothing, fewest) };
  return ok({
    place: { key: provinceCode, name: (await namePlace(reading, provinceCode, of.period.to)).name, provinceCode },
    period: of.period,
    closed: isClosed(of),
    fewest,
    measures: measuresOf(addTallies([...found.values()]), fewest),
    rows: [own, ...inOrder(rows)],
    lines: await lineChecksOf(reading, { ...of, ...spanOf(of.period), provinceCode, unit: provinceCode }),
  });
}

/** One unit; also one that is no more, with where its line goes on. */
export async function readUnit(
  reading: Reading,
  { unitCode, ...of }: FiguresOf & { readonly unitCode: string },
): Promise<Result<Figures, Refusal>> {
  const unit = await findUnitEver(reading, unitCode);
  if (!unit) return refuse("insight.unknown_place", { place: unitCode });
  const { provinceCode } = unit;
  const { fewestToRank: fewest } = await hotlineSettingsOf(reading, provinceCode);
  const found = await tallies(reading, { ...of, provinceCode, unit: unitCode });
  return ok({
    place: { key: unitCode, name: (await namePlace(reading, unitCode, of.period.to)).name, provinceCode },
    period: of.period,
    closed: isClosed(of),
    fewest,
    measures: measuresOf(found.get(unitCode) ?? nothing, fewest),
    rows: [],
    lines: await lineChecksOf(reading, { ...of, ...spanOf(of.period), provinceCode, unit: unitCode }),
    succession: await succession(reading, unitCode),
  });
}
