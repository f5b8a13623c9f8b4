import type { Reading } from "#platform/context";
import { locate } from "./codes/province-of-code.ts";
import { findTracked, type Tracked } from "./tracking-store.ts";

/** What everybody who holds the exact code may follow, in one round trip; undefined where no dossier bears it. */
export const findTrackedByCode = (reading: Reading, code: string): Promise<Tracked | undefined> =>
  locate(reading, code, (provinceCode) => findTracked(reading.db, { provinceCode, code }));
