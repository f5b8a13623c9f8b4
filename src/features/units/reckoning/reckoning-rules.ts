import type { LocalDate } from "#core/time/local-date";
import type { CountingMethod } from "#core/time/time-limit";
import type { Reading } from "#platform/context";
import type { Unit } from "../unit.ts";
import { listCommunes } from "../unit-catalogue.ts";
import { readReckoningRules, readRemoteAreas, type ReckoningRule, type RemoteArea } from "./reckoning-store.ts";

/** What holds where a province has set nothing: working hours, and the cut-off of Decree 61/2018 practice. */
const usualReckoning: { readonly counting: CountingMethod; readonly transferCutoff: string | null } = {
  counting: "hour-based",
  transferCutoff: "15:00",
};

export const listReckoningRules = ({ db, memory }: Reading, provinceCode: string): Promise<readonly ReckoningRule[]> =>
  memory.remember(`units/reckoning/${provinceCode}/rules`, () => readReckoningRules(db, provinceCode));

/** How a province counts what begins on a day; dossiers that began before keep the way they began with. */
export async function reckoningFor(
  reading: Reading,
  provinceCode: string,
  on: LocalDate,
): Promise<{ readonly counting: CountingMethod; readonly transferCutoff: string | null }> {
  const rules = await listReckoningRules(reading, provinceCode);
  return rules.find(({ validFrom }) => validFrom <= on) ?? usualReckoning;
}

export const listRemoteAreas = ({ db, memory }: Reading, provinceCode: string): Promise<readonly RemoteArea[]> =>
  memory.remember(`units/reckoning/${provinceCode}/remote`, () => readRemoteAreas(db, provinceCode));

export const isListedOn = ({ validFrom, validTo }: RemoteArea, on: LocalDate): boolean =>
  validFrom <= on && (validTo === null || on <= validTo);

/** A commune's entry in the list of places hard to reach, on a day. */
export async function findRemoteArea(
  reading: Reading,
  at: { readonly provinceCode: string; readonly unitCode: string; readonly on: LocalDate },
): Promise<RemoteArea | undefined> {
  const areas = await listRemoteAreas(reading, at.provinceCode);
  return areas.find((area) => area.unitCode === at.unitCode && isListedOn(area, at.on));
}

/** The communes of a province that are listed as hard to reach on a day, in code order. */
export async function listRemoteCommunes(
  reading: Reading,
  { provinceCode, on }: { readonly provinceCode: string; readonly on: LocalDate },
): Promise<readonly Unit[]> {
  const listed = new Set(
    (await listRemoteAreas(reading, provinceCode))
      .filter((area) => isListedOn(area, on))
      .map(({ unitCode }) => unitCode),
  );
  return listed.size === 0 ? [] : (await listCommunes(reading, provinceCode)).filter(({ code }) => listed.has(code));
}

export const forgetReckoning = ({ memory }: Pick<Reading, "memory">, provinceCode: string): void =>
  memory.forget(`units/reckoning/${provinceCode}/`);
