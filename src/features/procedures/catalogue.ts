import { ok, refuse, type Result } from "#core/result";
import type { Reading } from "#platform/context";
import { readProcedures } from "./procedure-store.ts";
import type { Procedure } from "./procedure.ts";
import { shippedFields, shippedLifeEvents, type LifeEvent, type ProcedureField } from "./shipped-catalogue.ts";

export type Catalogue = {
  /** Newest version first. */
  readonly versions: ReadonlyMap<string, readonly Procedure[]>;
  /** The newest version of each, in code order. */
  readonly newest: readonly Procedure[];
  readonly fields: readonly ProcedureField[];
  readonly lifeEvents: readonly LifeEvent[];
};

const KEPT_FOR_MS = 10 * 60_000;

/** The whole catalogue from memory: a few megabytes, read once in ten minutes, never per request. */
const readCatalogue = ({ db, memory }: Reading): Promise<Catalogue> =>
  memory.remember("procedures/catalogue", async () => buildCatalogue(await readProcedures(db)), KEPT_FOR_MS);

function buildCatalogue(procedures: readonly Procedure[]): Catalogue {
  const versions = Map.groupBy(procedures, ({ code }) => code);
  const newest = [...versions.values()].flatMap(([first]) => (first ? [first] : []));
  return { versions, newest, fields: shippedFields(), lifeEvents: shippedLifeEvents() };
}

const inForceOn = ({ validFrom, validTo }: Procedure, day: string): boolean =>
  validFrom <= day && (validTo === undefined || day <= validTo);

/** The version in force on a day (`yyyy-mm-dd`); without a day the newest. */
export async function findProcedure(reading: Reading, code: string, onDate?: string): Promise<Procedure | undefined> {
  const versions = (await readCatalogue(reading)).versions.get(code) ?? [];
  return onDate === undefined ? versions[0] : versions.find((each) => inForceOn(each, onDate));
}

/** The very version a dossier was received under, in force or not. Refuses `procedures.unknown`. */
export async function getProcedureVersion(reading: Reading, code: string, version: number): Promise<Result<Procedure>> {
  const versions = (await readCatalogue(reading)).versions.get(code);
  const found = versions?.find((each) => each.version === version);
  return found ? ok(found) : refuse("procedures.unknown", { code });
}

export const listFields = async (reading: Reading): Promise<readonly ProcedureField[]> =>
  (await readCatalogue(reading)).fields;

export const listLifeEvents = async (reading: Reading): Promise<readonly LifeEvent[]> =>
  (await readCatalogue(reading)).lifeEvents;

/** The procedures people need for an event of life, those with a guide first; empty for an unknown event. */
export async function listByLifeEvent(reading: Reading, slug: string): Promise<readonly Procedure[]> {
  const { newest } = await readCatalogue(reading);
  return newest.filter(({ lifeEvents }) => lifeEvents.includes(slug)).sort((a, b) => rank(a, slug) - rank(b, slug));
}

// The event a record names first is the one it is most about.
const rank = ({ featured, lifeEvents }: Procedure, slug: string): number =>
  (featured ? 0 : 10) + lifeEvents.indexOf(slug);

/** The newest version of every procedure, in code order. */
export const listProcedures = async (reading: Reading): Promise<readonly Procedure[]> =>
  (await readCatalogue(reading)).newest;

export const listByField = async (reading: Reading, slug: string): Promise<readonly Procedure[]> =>
  (await readCatalogue(reading)).newest.filter(({ field }) => field === slug);

/** Those most asked for, in the order in which events of life bring them up. */
export async function listFeatured(reading: Reading): Promise<readonly Procedure[]> {
  const { newest, lifeEvents } = await readCatalogue(reading);
  const order = new Map(lifeEvents.map(({ slug }, i) => [slug, i]));
  const place = (procedure: Procedure) => order.get(procedure.lifeEvents[0] ?? "") ?? order.size;
  return newest.filter(({ featured }) => featured).sort((a, b) => place(a) - place(b));
}
