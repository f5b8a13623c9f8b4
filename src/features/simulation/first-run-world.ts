import type { Official } from "#core/access/actor";
import { anyDossier } from "#features/dossiers";
import type { RunReport, World, Progress } from "./run-world.ts";
import { simulate } from "./simulate.ts";

const ngoQuyen = "11329";
const tienYen = "06862";

/**
 * What a newcomer finds: five working days of Hải Phòng and Quảng Ninh up to this moment, about 1,500 dossiers,
 * Ngô Quyền ward about 260 a day (domain 7.5), every status among them. Nothing where there are dossiers already.
 */
export async function seedFirstRunWorld(
  world: World,
  at: { readonly now: Date; readonly known: readonly Official[] },
  progress?: Progress,
): Promise<RunReport | undefined> {
  if (await anyDossier(world)) return undefined;
  const plans = [
    { provinceCode: "31", perDay: 280, onlineShare: 0.31, shares: { [ngoQuyen]: 0.93 }, seed: 31 },
    { provinceCode: "22", perDay: 22, onlineShare: 0.31, shares: { [tienYen]: 0.5 }, seed: 22 },
  ];
  return simulate(world, { plans, workingDays: 5, until: at.now, known: at.known }, progress);
}
