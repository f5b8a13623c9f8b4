import type { Reading } from "#platform/context";
import { provinceOfCode } from "./codes/province-of-code.ts";
import { findTracked, type Tracked } from "./tracking-store.ts";

/** What everybody who holds the exact code may follow, in one round trip; undefined where no dossier bears it. */
export async function findTrackedByCode(reading: Reading, code: string): Promise<Tracked | undefined> {
  const provinceCode = code.includes("-") ? await provinceOfCode(reading, code) : undefined;
  return provinceCode === undefined ? undefined : findTracked(reading.db, provinceCode, code);
}
