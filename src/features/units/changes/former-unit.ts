import type { Reading } from "#platform/context";
import { codeOfKey, listOfKey, type RegisteredUnit, type UnitKey } from "../registry/registered-unit.ts";
import { readFormerUnits } from "../registry/registry-store.ts";
import type { UnitEver } from "../unit.ts";

const PREFIX = "2004-";

/** `2004-11329`: how offices and dossiers name a unit of the closed list, whose codes were given out again. */
export const formerCode = (code: string): string => PREFIX + code;
export const isFormerCode = (code: string): boolean => code.startsWith(PREFIX);

/** The place in the lists of a unit as offices and dossiers name it, and back. */
export const keyOfCode = (code: string): UnitKey =>
  isFormerCode(code) ? `2004/${code.slice(PREFIX.length)}` : `2025/${code}`;
export const codeHere = (key: UnitKey): string =>
  listOfKey(key) === "2004" ? formerCode(codeOfKey(key)) : codeOfKey(key);

/** A registered unit of the closed list under the code that offices and dossiers know it by. */
export const asFormerUnit = (unit: RegisteredUnit): UnitEver => ({
  code: formerCode(unit.code),
  level: unit.level,
  type: unit.type,
  name: unit.name,
  nameEn: unit.nameEn,
  provinceCode: unit.provinceCode,
  validFrom: unit.validFrom ?? "",
  ...(unit.validTo === undefined ? {} : { validTo: unit.validTo }),
  instrument: unit.instrument ?? "",
});

const ONE_DAY = 86_400_000;

/** A unit of the closed list as it was last, by the code it has here. */
export async function findFormerUnit({ db, memory }: Reading, code: string): Promise<UnitEver | undefined> {
  const load = async () => new Map((await readFormerUnits(db)).map(asFormerUnit).map((unit) => [unit.code, unit]));
  return (await memory.remember("units/former", load, ONE_DAY)).get(code);
}
