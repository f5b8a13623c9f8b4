import { backdateCatalogue } from "#features/procedures";
import { randomSequence, type World } from "#features/simulation";
import { ensureStaff } from "#features/staff";
import { openFormerOffices, unitAsOf, type Organisation } from "#features/units";
import type { Reading } from "#platform/context";
import { copyDossiers, oldPlaces } from "./copy-dossiers.ts";
import { runModels } from "./model-dossiers.ts";
import { putIndexesBack, settle, takeIndexesOff } from "./world-store.ts";

export type WorldOrder = {
  readonly dossiers: number;
  readonly seed: number;
  /** So many batches on their way at once; 1 on the embedded database. */
  readonly together: number;
  readonly progress: (what: string, done: { readonly dossiers: number; readonly acts: number }) => void;
};

export type OldWorld = {
  readonly offices: number;
  readonly officials: number;
  readonly dossiers: number;
  readonly acts: number;
};

const LAST_DAY = "2025-06-30";
/** One desk in so many has an official with a post that has to follow. */
const STAFFED = 8;

/** The country on the evening of 30 June 2025: every office of three levels, officials, and dossiers in every status. */
export async function buildOldWorld(world: World, order: WorldOrder): Promise<OldWorld> {
  const { db } = world;
  order.progress("offices", { dossiers: 0, acts: 0 });
  const offices = await openFormerOffices(world);
  const officials = await staffSome(world, offices, order.seed);
  order.progress("models", { dossiers: 0, acts: 0 });
  await backdateCatalogue(world, "2025-01-01");
  const models = await runModels(world, { count: modelsFor(order.dossiers), seed: order.seed });
  const definitions = await takeIndexesOff(db);
  const acts = await copyDossiers(db, {
    count: Math.max(0, order.dossiers - models),
    seed: order.seed,
    places: oldPlaces(offices, await districts(world, offices)),
    together: order.together,
    progress: (dossiers, done) => order.progress("dossiers", { dossiers, acts: done }),
  });
  order.progress("indexes", { dossiers: order.dossiers, acts });
  await putIndexesBack(db, definitions);
  await settle(db);
  return { offices: offices.length, officials, dossiers: order.dossiers, acts };
}

/** Enough for every status at every level, and few beside the copies. */
const modelsFor = (dossiers: number): number => Math.max(80, Math.min(400, Math.round(dossiers / 8)));

async function staffSome(world: World, offices: readonly Organisation[], seed: number): Promise<number> {
  const random = randomSequence(seed);
  const desks = offices.filter(({ id }) => id.endsWith(".c") && random.below(STAFFED) === 0);
  const wanted = desks.map(({ provinceCode, id }) => ({
    provinceCode,
    organisationId: id,
    role: "receiver" as const,
    name: "Cán bộ Mẫu",
  }));
  return (await ensureStaff(world, wanted, new Date(`${LAST_DAY}T07:00:00+07:00`))).length;
}

async function districts(reading: Reading, offices: readonly Organisation[]): Promise<(commune: string) => string> {
  const above = new Map<string, string>();
  for (const { kind, unitCode } of offices) {
    if (kind !== "commune-centre") continue;
    const found = await unitAsOf(reading, unitCode.slice("2004-".length), LAST_DAY);
    const district = found?.above.find(({ level }) => level === "district");
    if (district) above.set(unitCode, `2004-${district.code}`);
  }
  return (commune) => above.get(commune) ?? commune;
}
