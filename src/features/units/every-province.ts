import type { Reading } from "#platform/context";
import { formerProvincesOf } from "./changes/heirs.ts";
import { listProvinces } from "./unit-catalogue.ts";

/** Codes of all provinces that are or were: what a province finished before it went into another lies under its code. */
export async function everyProvince(reading: Reading): Promise<readonly string[]> {
  const provinces = await listProvinces(reading);
  const former = await Promise.all(provinces.map(({ code }) => formerProvincesOf(reading, code)));
  return [...new Set([...provinces.map(({ code }) => code), ...former.flat()])].toSorted();
}
