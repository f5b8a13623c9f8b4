import type { Carrying, OfficeMove } from "#platform/following";
import { sealCaseAct } from "./acts/seal-case-act.ts";
import { isConfidential, type Case, type CaseState } from "./model/case.ts";
import { concernOf, denunciationDesk } from "./model/sight.ts";
import { watchFrom } from "./model/watch-from.ts";
import { listCasesOfOffices, listCasesOfProvince, moveToProvince } from "./stores/carry-store.ts";
import { insertCaseAct, moveCase } from "./stores/case-store.ts";
import { listFollowers } from "./stores/follower-store.ts";
import { keepRound } from "./stores/round-store.ts";

type Ways = ReadonlyMap<string, readonly OfficeMove[]>;

/** Cases that somebody worked on while they were carried take another turn; nobody is that busy for ever. */
const TURNS = 20;

/**
 * Cases follow their office; those of a province that goes into another go there whole. Whoever goes on for a unit that a
 * case concerns must not see it either: that is carried over for every case, answered ones too. What changes of a case
 * changes by an act of its own, once for each change; where nothing of it changes it is only put in its new place.
 */
export async function carryCases(carrying: Carrying): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) if ((await carryOnce(carrying)) === 0) return;
}

/** How many were missed, because somebody was faster. */
async function carryOnce(carrying: Carrying): Promise<number> {
  const { at, changeId, db, joins, moves, provinceCode } = carrying;
  const ways = Map.groupBy(moves, ({ from }) => from);
  const offices = [...ways.keys()];
  const items =
    joins === undefined
      ? await listCasesOfOffices(db, { provinceCode, offices, concern: [...new Set(offices.flatMap(concernOf))] })
      : await listCasesOfProvince(db, provinceCode);
  const missed = new Set<string>();
  for (const item of items) {
    const { state } = item;
    const way = isLive(state) ? wayOf(ways, state, carrying.undoes) : undefined;
    const toProvince = joins ?? way?.toProvince ?? provinceCode;
    const becomes = becomesOf({ state, way, ways, changeId, toProvince });
    if (Object.keys(becomes).length === 0) continue;
    const done = await db.transaction().execute(async (tx) => {
      if (!(await follow(tx, item, { becomes, changeId, at }))) return false;
      // A single unit that goes to another province takes its cases along at once; a whole province follows below.
      if (joins === undefined && toProvince !== provinceCode)
        await moveToProvince(tx, { provinceCode, codes: await familyOf(tx, item) }, toProvince);
      return true;
    });
    if (!done) missed.add(item.head.code);
    else if (way) carrying.moved(1);
  }
  if (joins !== undefined) {
    const codes = items.map(({ head }) => head.code).filter((code) => !missed.has(code));
    await db.transaction().execute((tx) => moveToProvince(tx, { provinceCode, codes }, joins));
  }
  return missed.size;
}

/** A case and all that were merged into it. */
const familyOf = async (tx: Carrying["db"], { head }: Case): Promise<readonly string[]> => [
  head.code,
  ...(await listFollowers(tx, head)).map((follower) => follower.head.code),
];

const isLive = ({ status }: CaseState): boolean => status === "waiting" || status === "working";

/** The way of the office that has the case: the main one; in a change that leads another back, the one it came by. */
function wayOf(ways: Ways, { handledBy, followed }: CaseState, undoes: string | undefined): OfficeMove | undefined {
  const here = ways.get(handledBy);
  const cameFrom = followed !== undefined && followed.change === undoes ? followed.from : undefined;
  return here?.find(({ to }) => to === cameFrom) ?? here?.find(({ main }) => main) ?? here?.[0];
}

type Following = {
  readonly state: CaseState;
  readonly way: OfficeMove | undefined;
  readonly ways: Ways;
  readonly changeId: string;
  readonly toProvince: string;
};

/** What changes for a case: who has it, who sees it, who must not. Nothing where it has been carried before. */
function becomesOf({ state, way, ways, changeId, toProvince }: Following): Partial<CaseState> {
  const heirsOf = (offices: readonly string[], of: (office: string) => readonly string[]): string[] => [
    ...new Set(offices.flatMap((office) => (ways.get(office) ?? []).flatMap(({ to }) => of(to)))),
  ];
  const concerning = [...ways.keys()].filter((office) =>
    concernOf(office).some((each) => state.concerned.includes(each)),
  );
  const concernedToo = heirsOf(concerning, concernOf).filter((each) => !state.concerned.includes(each));
  const concerned = [...state.concerned, ...concernedToo];
  const knowingToo = heirsOf(state.offices, (office) => [office]).filter((each) => !state.offices.includes(each));
  const proposed = isLive(state) && state.proposedTo !== null ? ways.get(state.proposedTo) : undefined;
  const proposedTo = proposed?.find(({ main }) => main)?.to ?? proposed?.[0]?.to;
  const handler = way === undefined ? state.handledBy : deskFor(state.kind, way.to, { concerned, toProvince });
  return {
    ...(way !== undefined && handler !== state.handledBy
      ? { handledBy: handler, owner: null, status: "waiting", followed: { change: changeId, from: way.from } }
      : {}),
    ...(proposedTo !== undefined && proposedTo !== state.proposedTo ? { proposedTo } : {}),
    ...(knowingToo.length > 0 ? { offices: [...state.offices, ...knowingToo] } : {}),
    ...(concernedToo.length > 0 ? { concerned } : {}),
  };
}

/** Who has it next: for a confidential case never somebody whom it concerns, though they go on for whoever had it. */
function deskFor(
  kind: CaseState["kind"],
  office: string,
  { concerned, toProvince }: { readonly concerned: readonly string[]; readonly toProvince: string },
): string {
  const concerns = isConfidential(kind) && concernOf(office).some((each) => concerned.includes(each));
  return concerns ? denunciationDesk(toProvince, concerned) : office;
}

type Follow = { readonly becomes: Partial<CaseState>; readonly changeId: string; readonly at: Date };

/** Writes the act; false where the case has moved meanwhile: the next turn takes it up again. */
async function follow(tx: Carrying["db"], before: Case, { becomes, changeId, at }: Follow): Promise<boolean> {
  const from = before.state.handledBy;
  const actor = { kind: "system", name: "following" } as const;
  const body = { becomes, change: changeId, from };
  const { act, item } = sealCaseAct({ at, actor }, before, { verb: "follow", organisation: from, body });
  if (!(await moveCase(tx, item, watchFrom(at)))) return false;
  const key = `${changeId}:${from}:${item.head.code}`;
  await insertCaseAct(tx, item.head, { ...act, requestKey: `system:following ${key}` });
  if (item.state.status !== "merged") await keepRound(tx, item, at);
  return true;
}
