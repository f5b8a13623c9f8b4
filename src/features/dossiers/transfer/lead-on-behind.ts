import { findBehind } from "#features/units";
import type { Acting } from "#platform/context";
import { locateDossier } from "../dossier-queries.ts";
import type { Dossier } from "../model/dossier.ts";
import { carryBatch } from "./carry-dossiers.ts";
import { waysOf } from "./choose-way.ts";

/**
 * A dossier whose office has just ended, led on at once when somebody works on it before its turn has come, so that the
 * counter need not wait for the whole change. Of a divided office only the change itself knows where it goes.
 */
export async function leadOnBehind(acting: Acting, dossier: Dossier): Promise<Dossier> {
  const { provinceCode, code, receivedByOrganisation, competentOrganisation } = dossier.head;
  const behind = await findBehind(acting, {
    provinceCode,
    offices: [...new Set([receivedByOrganisation, competentOrganisation])],
  });
  if (!behind) return dossier;
  const { change, startedAt } = behind.stored;
  const ways = waysOf(behind.moves);
  if ([...ways.values()].some(({ moves }) => moves.length > 1)) return dossier;
  const carrying = {
    db: acting.db,
    changeId: change.id,
    on: change.on,
    at: startedAt ?? acting.at,
    ...(change.undoes === undefined ? {} : { undoes: change.undoes }),
    provinceCode,
    moves: behind.moves,
    sorting: new Map<string, string>(),
    silent: acting.silent ?? false,
    moved: () => undefined,
  };
  await carryBatch(carrying, ways, { codes: [code], asked: "people" });
  return (await locateDossier(acting, code)) ?? dossier;
}
