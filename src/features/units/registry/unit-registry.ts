import type { Reading } from "#platform/context";
import type { UnitOrigin } from "../unit.ts";
import { unitCatalogue } from "../unit-catalogue.ts";
import { originOf } from "./origin-of.ts";
import { LISTS_CHANGED_ON, type RegisteredUnit } from "./registered-unit.ts";
import { readFormerUnits, readSuccessions } from "./registry-store.ts";
import { aboveOn, buildRegistry, unitOn, type Registry } from "./registry.ts";

const ONE_DAY = 86_400_000;

/** Every unit that was and is, in memory: read once, changed only when a change of units is put into force. */
export const unitRegistry = (reading: Reading): Promise<Registry> =>
  reading.memory.remember(
    "units/registry",
    async () => {
      const { all: current } = await unitCatalogue(reading);
      const former = await readFormerUnits(reading.db);
      return buildRegistry({ former, current, successions: await readSuccessions(reading.db) });
    },
    ONE_DAY,
  );

/** The former communes that a unit of today was formed from on 1 July 2025. */
export async function listOrigins(reading: Reading, unitCode: string): Promise<readonly UnitOrigin[]> {
  const registry = await unitRegistry(reading);
  const links = registry.cameFrom.get(`2025/${unitCode}`) ?? [];
  return links.filter(({ on }) => on === LISTS_CHANGED_ON).flatMap((link) => originOf(registry, link) ?? []);
}

/** What a code named on a day (`yyyy-mm-dd`), and what stood above it then, nearest first. */
export async function unitAsOf(
  reading: Reading,
  code: string,
  on: string,
): Promise<{ readonly unit: RegisteredUnit; readonly above: readonly RegisteredUnit[] } | undefined> {
  const registry = await unitRegistry(reading);
  const unit = unitOn(registry, code, on);
  return unit && { unit, above: aboveOn(registry, unit, on) };
}
