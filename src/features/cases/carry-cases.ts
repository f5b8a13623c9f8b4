import type { Carrying, OfficeMove } from "#platform/following";
import { sealCaseAct } from "./acts/seal-case-act.ts";
import type { CaseState } from "./model/case.ts";
import { concernOf } from "./model/sight.ts";
import { watchFrom } from "./model/watch-from.ts";
import { listCasesOfOffice } from "./stores/carry-store.ts";
import { insertCaseAct, moveCase } from "./stores/case-store.ts";
import { keepRound } from "./stores/round-store.ts";

/**
 * Cases follow their office within the province. Whoever goes on for a unit that a case concerns must not see it either:
 * that is carried over for every case, answered ones too. Each case changes by an act of its own, once for each change.
 */
export async function carryCases({ db, at, changeId, provinceCode, moves, moved }: Carrying): Promise<void> {
  const here = moves.filter(
    ({ fromProvince, toProvince }) => fromProvince === provinceCode && toProvince === provinceCode,
  );
  for (const office of new Set(here.map(({ from }) => from))) {
    const ways = here.filter(({ from }) => from === office);
    const main = ways.find((way) => way.main) ?? ways[0];
    if (!main) continue;
    for (const item of await listCasesOfOffice(db, { provinceCode, office, concern: concernOf(office) })) {
      const becomes = becomesOf(item.state, main, ways);
      if (Object.keys(becomes).length === 0) continue;
      const body = { becomes, change: changeId, from: office };
      const acting = { at, actor: { kind: "system", name: "following" } } as const;
      const sealed = sealCaseAct(acting, item, { verb: "follow", organisation: office, body });
      const done = await db
        .transaction()
        .execute((tx) => write(tx, { ...sealed, at, key: `${changeId}:${office}:${item.head.code}` }));
      if (done && becomes.handledBy) moved(1);
    }
  }
}

/** What changes for a case: who has it, who sees it, who must not. Nothing where it has been carried before. */
function becomesOf(state: CaseState, { from, to }: OfficeMove, ways: readonly OfficeMove[]): Partial<CaseState> {
  const live = state.status === "waiting" || state.status === "working";
  const concern = concernOf(from);
  const heirs = ways.flatMap((way) => concernOf(way.to)).filter((each) => !state.concerned.includes(each));
  const concerned = state.concerned.some((each) => concern.includes(each)) && heirs.length > 0;
  return {
    ...(live && state.handledBy === from ? { handledBy: to, owner: null, status: "waiting" as const } : {}),
    ...(live && state.proposedTo === from ? { proposedTo: to } : {}),
    ...(state.offices.includes(from) && !state.offices.includes(to) ? { offices: [...state.offices, to] } : {}),
    ...(concerned ? { concerned: [...state.concerned, ...heirs] } : {}),
  };
}

type Writing = ReturnType<typeof sealCaseAct> & { readonly at: Date; readonly key: string };

/** False where the case has moved meanwhile: the next call takes it up again. */
async function write(tx: Carrying["db"], { act, item, at, key }: Writing): Promise<boolean> {
  if (!(await moveCase(tx, item, watchFrom(at)))) return false;
  await insertCaseAct(tx, item.head, { ...act, requestKey: `system:following ${key}` });
  if (item.state.status !== "merged") await keepRound(tx, item, at);
  return true;
}
