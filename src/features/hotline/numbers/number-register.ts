import { localDateOf } from "#core/time/local-time";
import {
  forgetOrganisations,
  formerProvincesOf,
  keepHotline,
  listOrganisations,
  listProvinces,
  unitCodeOf,
} from "#features/units";
import type { Acting, Reading } from "#platform/context";
import type { Line } from "../line.ts";
import { isValidOn, numbersOn, type HotlineNumber } from "./number.ts";
import { readDialled, readNumbers } from "./number-store.ts";

/** Every number a province has ever published; kept in memory for a minute. */
export const numbersOf = ({ db, memory }: Reading, provinceCode: string): Promise<readonly HotlineNumber[]> =>
  memory.remember(`hotline/numbers/${provinceCode}`, () => readNumbers(db, [provinceCode]));

/** Every number of the country, for open data; read anew. */
export async function numbersOfCountry(reading: Reading): Promise<readonly HotlineNumber[]> {
  return readNumbers(reading.db, await provinceCodes(reading));
}

/** What one dialled number is and was in the whole country, the latest period first. */
export async function periodsOfNumber(reading: Reading, number: string): Promise<readonly HotlineNumber[]> {
  return readDialled(reading.db, await provinceCodes(reading), number);
}

/** The lines of a province that can be called on a day: each purpose at each office once, in the order of offices. */
export async function listLines(reading: Reading, provinceCode: string, day: string): Promise<readonly Line[]> {
  const valid = (await numbersOf(reading, provinceCode)).filter((each) => isValidOn(each, day));
  const lines = valid.map(({ organisationId, purpose }) => ({ provinceCode, organisationId, purpose }));
  return [...new Map(lines.map((line) => [`${line.organisationId}/${line.purpose}`, line])).values()];
}

/** Provinces that went into others too: numbers retired in their time lie under their codes. */
async function provinceCodes(reading: Reading): Promise<string[]> {
  const today = (await listProvinces(reading)).map(({ code }) => code);
  const former = await Promise.all(today.map((code) => formerProvincesOf(reading, code)));
  return [...new Set([...today, ...former.flat()])];
}

/**
 * After a change, when a new day begins, or when units have changed: the offices' own entry, which units shows on pages and
 * papers, says the number of the day. A committee without a number of its own shows its centre's.
 */
export async function showOnOffices(acting: Acting, provinceCode: string, offices: readonly string[]): Promise<void> {
  const day = localDateOf(acting.at);
  const numbers = await readNumbers(acting.db, [provinceCode]);
  const shownAt = (organisationId: string): string => numbersOn(numbers, { organisationId, day })[0]?.shown ?? "";
  const shownNow = new Map((await listOrganisations(acting, { provinceCode })).map(({ id, hotline }) => [id, hotline]));
  for (const organisationId of new Set(offices.flatMap(withCommittee))) {
    const own = shownAt(organisationId);
    const hotline = own || (organisationId.endsWith(".u") ? shownAt(`${unitCodeOf(organisationId)}.c`) : "");
    if (hotline !== (shownNow.get(organisationId) ?? ""))
      await keepHotline(acting.db, { provinceCode, organisationId, hotline });
  }
  forgetNumbers(acting, provinceCode);
}

const withCommittee = (organisationId: string): string[] =>
  organisationId.endsWith(".c") ? [organisationId, `${unitCodeOf(organisationId)}.u`] : [organisationId];

export function forgetNumbers(reading: Pick<Reading, "memory">, provinceCode: string): void {
  reading.memory.forget(`hotline/numbers/${provinceCode}`);
  forgetOrganisations(reading, provinceCode);
}
