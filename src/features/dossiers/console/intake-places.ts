import { listCommunes, listOrganisations, listRemoteCommunes, type Organisation } from "#features/units";
import { localDateOf } from "#core/time/local-time";
import type { Acting } from "#platform/context";
import { isCentre } from "../model/is-centre.ts";

export type IntakePlaces = {
  readonly communes: Awaited<ReturnType<typeof listCommunes>>;
  readonly centres: readonly Organisation[];
  /** Communes that the province lists as hard to reach. */
  readonly remote: Awaited<ReturnType<typeof listCommunes>>;
};

/** Communes that may decide and centres that may return, all within the province. */
export const placesWithin = async (reading: Acting, provinceCode: string): Promise<IntakePlaces> => ({
  communes: await listCommunes(reading, provinceCode),
  remote: await listRemoteCommunes(reading, { provinceCode, on: localDateOf(reading.at) }),
  centres: (await listOrganisations(reading, { provinceCode })).filter(isCentre),
});
