import type { Reading } from "#platform/context";
import { findPlaces, type PlaceFound } from "./resolve/find-places.ts";

/** A unit of today; `because` names the former commune that led to it. Only `certain` may be taken without asking. */
export type UnitFound = Pick<PlaceFound, "unit" | "because" | "certainty">;

export type UnitSearch = {
  /** As typed: accents, abbreviations, whole addresses and old names all welcome, a code too. */
  readonly q: string;
  readonly provinceCode?: string;
  /** 1 to 100; 10 unless told. */
  readonly limit?: number;
};

/** Units for what somebody typed, best first, each unit once. Nothing typed finds nothing. */
export async function searchUnits(reading: Reading, { q, provinceCode, limit = 10 }: UnitSearch): Promise<UnitFound[]> {
  const { found } = await findPlaces(reading, { q });
  return found.filter(({ unit }) => provinceCode === undefined || unit.provinceCode === provinceCode).slice(0, limit);
}
