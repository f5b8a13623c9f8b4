import type { Acting } from "#platform/context";
import type { Db } from "#platform/database/database";
import type { Feature } from "#platform/feature";
import type { Carrying, FollowRule, OfficeMove } from "#platform/following";
import { endedUnits, findChange, moveChange, movesOf, putIntoForce, type StoredChange } from "#features/units";
import { readSorting } from "../sorting/sorting-store.ts";
import { joinRows, listFilledTables, moveRows, moveRowsBack } from "./move-rows-store.ts";
import { keepStep, listSteps } from "./step-store.ts";

/** So many provinces are led on side by side. */
const ABREAST = 4;

type Progress = (step: string, moved: number) => void;
export type CarryingOut = {
  readonly features: readonly Feature[];
  /** Nobody is written to. */
  readonly silent?: boolean;
  readonly progress?: Progress;
};

/**
 * Carries a scheduled change out, or goes on with one that was stopped: first the list of units and offices, in one short
 * transaction; then, province by province, whatever belongs to them, in short batches beside the counters' work. Every step
 * may be repeated; those that were finished are not begun again.
 */
export async function carryOut(acting: Acting, stored: StoredChange, how: CarryingOut): Promise<void> {
  const { change } = stored;
  const { db, at } = acting;
  const actor = "system:reorganisation";
  await moveChange(db, change, { from: ["scheduled", "running"], to: "running", at, actor });
  const startedAt = (await findChange(db, change))?.startedAt ?? at;
  const steps = await listSteps(db, change.id);
  const done = new Set(steps.flatMap(({ provinceCode, step, doneAt }) => (doneAt ? `${provinceCode}/${step}` : [])));
  if (!done.has("00/units")) {
    await db.transaction().execute((tx) => putIntoForce(tx, change));
    await keepStep(db, { provinceCode: "00", changeId: change.id, step: "units" }, { moved: 0, doneAt: at });
  }
  forgetAll(acting);
  const moves = await movesOf(db, change);
  const provinces = Map.groupBy(moves, ({ fromProvince }) => fromProvince);
  // The largest first, so that none is left to run alone at the end.
  const waiting = [...provinces]
    .filter(([code]) => !done.has(`${code}/all`))
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
  const rows = await listFilledTables(
    db,
    tablesOf(how.features),
    waiting.map(([code]) => code),
  );
  const turn = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await carryProvince({ acting, stored, how, startedAt, filled: rows }, { provinceCode: next[0], moves: next[1] });
  };
  await Promise.all(Array.from({ length: ABREAST }, turn));
  forgetAll(acting);
  await moveChange(db, change, { from: ["running"], to: "done", at: acting.at, actor });
}

const tablesOf = (features: readonly Feature[]): readonly string[] =>
  features.flatMap(({ follows }) => (follows?.rules ?? []).map(({ table }) => table));

type Run = {
  readonly acting: Acting;
  readonly stored: StoredChange;
  readonly how: CarryingOut;
  readonly startedAt: Date;
  /** `table/province` for every table that has rows of the province: the others need no statement. */
  readonly filled: ReadonlySet<string>;
};

async function carryProvince(
  { acting, stored: { change }, how, startedAt, filled }: Run,
  { provinceCode, moves }: { readonly provinceCode: string; readonly moves: readonly OfficeMove[] },
): Promise<void> {
  const { db } = acting;
  const place = { provinceCode, changeId: change.id };
  const { undoes } = change;
  const joins = joinedTo(provinceCode, moves, endedUnits(change));
  const carrying: Omit<Carrying, "moved"> = {
    db,
    changeId: change.id,
    on: change.on,
    // One moment for all of it, also after a stop.
    at: startedAt,
    ...(undoes === undefined ? {} : { undoes }),
    provinceCode,
    ...(joins === undefined ? {} : { joins }),
    moves,
    sorting: await readSorting(db, place),
    silent: how.silent ?? false,
  };
  // A rule at a time, each in a transaction of its own; columns before codes, because the ways are those of this province.
  const each = async (
    rules: readonly FollowRule[],
    run: (tx: Db, rule: FollowRule) => Promise<number>,
  ): Promise<number> => {
    let moved = 0;
    for (const rule of rules)
      if (filled.has(`${rule.table}/${provinceCode}`)) moved += await db.transaction().execute((tx) => run(tx, rule));
    return moved;
  };
  for (const { name, follows } of how.features) {
    if (!follows) continue;
    let moved = 0;
    const count = (n: number): void => {
      moved += n;
      how.progress?.(name, n);
    };
    await follows.carry?.({ ...carrying, moved: count });
    const moving = follows.rules.filter((rule) => rule.follows === "moves");
    if (undoes !== undefined) count(await each(moving, (tx, rule) => moveRowsBack(tx, rule, { ...place, undoes })));
    count(await each(moving, (tx, rule) => moveRows(tx, rule, { ...place, moves })));
    if (joins !== undefined)
      await each(follows.rules, (tx, rule) => joinRows(tx, rule, { ...place, toProvince: joins }));
    if (moved > 0) await keepStep(db, { ...place, step: name }, { moved });
    if (moved > 0 && name === "staff") forgetAll(acting);
  }
  await keepStep(db, { ...place, step: "all" }, { moved: 0, doneAt: acting.at });
}

/** The province that this one went into, when it ended. */
function joinedTo(provinceCode: string, moves: readonly OfficeMove[], ended: readonly string[]): string | undefined {
  const gone = ended.some((code) => code === provinceCode || code === `2004-${provinceCode}`);
  if (!gone) return undefined;
  const to = moves.find(({ toProvince }) => toProvince !== provinceCode)?.toProvince;
  const stays = moves.some(({ toProvince }) => toProvince === provinceCode);
  return stays ? undefined : to;
}

/** What this process remembers of units, offices, people and their posts is read again. */
const forgetAll = ({ memory }: Acting): void => memory.forget("");
