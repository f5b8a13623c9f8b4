import { listPostHolders } from "#features/staff";
import { listProvinces } from "#features/units";
import { aroundOf, endNotices, identified, lookAtWatches, raiseNotices, type Looked } from "#features/watchers";
import type { Acting } from "#platform/context";
import { watchesInSight } from "./model/case-watches.ts";
import type { Case } from "./model/case.ts";
import { listCasesToWatch, setCaseAlarms } from "./stores/case-watch-store.ts";

const atOnce = 200;
const mostPerTurn = 4_000;

/**
 * Looks at every case whose alarm has gone off, on the ladder and into the notices of the watchers: who is told, when, in
 * which hours and by which way is decided there for dossiers and cases alike. Looking twice changes nothing.
 */
export async function lookAtCases(acting: Acting): Promise<void> {
  for (const { code } of await listProvinces(acting))
    for (let seen = 0, last = atOnce; last >= atOnce && seen < mostPerTurn; seen += last)
      last = await lookAtBatch(acting, code);
}

async function lookAtBatch(acting: Acting, provinceCode: string): Promise<number> {
  const { at, db } = acting;
  const items = await listCasesToWatch(db, { provinceCode, at, limit: atOnce });
  if (items.length === 0) return 0;
  const holders = await listPostHolders(acting, provinceCode, at);
  const around = await aroundOf(acting, { provinceCode, offices: items.map(({ state }) => state.handledBy) });
  const seen = items.map((item) => ({ item, looked: lookAtWatches(watchesInSight(item, holders), around) }));
  await db.transaction().execute(async (tx) => {
    // First the alarms: the rows are ours from here, and what has moved meanwhile is left for its own look.
    const ours = await setCaseAlarms(
      tx,
      provinceCode,
      seen.map(({ item, looked }) => ({ code: item.head.code, version: item.version, nextAt: looked.nextAt })),
    );
    const raised = seen.filter(({ item }) => ours.has(item.head.code)).flatMap(noticesOf);
    await endNotices(tx, { provinceCode, at }, { codes: [...ours], standing: raised.map(({ id }) => id) });
    if (raised.length > 0) await raiseNotices(tx, { provinceCode, at }, raised);
  });
  return items.length;
}

const noticesOf = ({ item: { head, state }, looked }: { readonly item: Case; readonly looked: Looked }) =>
  looked.standing.map(({ watch, occasion, level, place, anchorAt }) =>
    identified({
      code: head.code,
      procedureCode: state.procedureCode ?? "",
      watch,
      occasion,
      rung: level,
      anchorAt,
      ...place,
    }),
  );
