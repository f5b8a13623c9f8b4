import { formerProvincesOf, listProvinces } from "#features/units";
import type { Reading } from "#platform/context";

/** Codes of all provinces that are or were: what a province finished before it went into another lies under its code. */
export async function everyProvince(reading: Reading): Promise<readonly string[]> {
  const provinces = await listProvinces(reading);
  const former = await Promise.all(provinces.map(({ code }) => formerProvincesOf(reading, code)));
  return [...new Set([...provinces.map(({ code }) => code), ...former.flat()])].toSorted();
}
