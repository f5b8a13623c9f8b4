import type { Reading } from "#platform/context";
import { findFormerUnit, isFormerCode } from "./changes/former-unit.ts";
import { isInForce, type Unit, type UnitEver } from "./unit.ts";
import { readUnits } from "./unit-store.ts";

const ONE_DAY = 86_400_000;

/** All units of the country in memory (about 2 MB): facts of the law, changed only by a new release. */
export type UnitCatalogue = {
  readonly all: readonly Unit[];
  /** Every period of a code, oldest first. */
  readonly periods: ReadonlyMap<string, readonly Unit[]>;
};

export const unitCatalogue = ({ db, memory }: Reading): Promise<UnitCatalogue> =>
  memory.remember(
    "units/catalogue",
    async () => {
      const all = await readUnits(db);
      return { all, periods: Map.groupBy(all, (unit) => unit.code) };
    },
    ONE_DAY,
  );

/** The unit as it is, or as it was on a day (`yyyy-mm-dd`). A reading as of a day names it as on that day, if it was. */
export async function findUnit(reading: Reading, code: string, onDate?: string): Promise<Unit | undefined> {
  const periods = (await unitCatalogue(reading)).periods.get(code) ?? [];
  const on = (day: string | undefined) =>
    day === undefined ? undefined : periods.find((unit) => isInForce(unit, day));
  if (onDate !== undefined) return on(onDate);
  return on(reading.asOf) ?? periods.find((unit) => unit.validTo === undefined);
}

/** The unit as it is, or as it was last: one that ended, or one of the closed list (`2004-11329`). */
export async function findUnitEver(reading: Reading, code: string): Promise<UnitEver | undefined> {
  if (isFormerCode(code)) return findFormerUnit(reading, code);
  return (await findUnit(reading, code)) ?? (await unitCatalogue(reading)).periods.get(code)?.at(-1);
}

/** Every period the code has had, oldest first. */
export const listPeriods = async (reading: Reading, code: string): Promise<readonly Unit[]> =>
  (await unitCatalogue(reading)).periods.get(code) ?? [];

/** The 34 provinces and cities as they are, in code order. */
export const listProvinces = async (reading: Reading): Promise<readonly Unit[]> =>
  (await unitCatalogue(reading)).all.filter((unit) => unit.level === "province" && unit.validTo === undefined);

/** The communes, wards and special zones of a province as they are, in code order. */
export async function listCommunes(reading: Reading, provinceCode: string): Promise<readonly Unit[]> {
  const { all } = await unitCatalogue(reading);
  return all.filter(
    (unit) => unit.level === "commune" && unit.provinceCode === provinceCode && unit.validTo === undefined,
  );
}

/** Every period of every unit of today's list, in the whole country. */
export const listUnitsEver = async (reading: Reading): Promise<readonly Unit[]> => (await unitCatalogue(reading)).all;
