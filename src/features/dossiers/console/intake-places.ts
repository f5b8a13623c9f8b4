import { listCommunes, listOrganisations, type Organisation } from "#features/units";
import type { Reading } from "#platform/context";
import { isCentre } from "../model/is-centre.ts";

export type IntakePlaces = {
  readonly communes: Awaited<ReturnType<typeof listCommunes>>;
  readonly centres: readonly Organisation[];
};

/** Communes that may decide and centres that may return, all within the province. */
export const placesWithin = async (reading: Reading, provinceCode: string): Promise<IntakePlaces> => ({
  communes: await listCommunes(reading, provinceCode),
  centres: (await listOrganisations(reading, { provinceCode })).filter(isCentre),
});
