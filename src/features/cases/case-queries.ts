import { canonicalJson } from "#core/ledger/canonical-json";
import { chainStart, findBrokenLink, type BrokenLink } from "#core/ledger/chain";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { provinceOfCaseCode, readCaseCode } from "#core/text/case-code";
import { listProvinces } from "#features/units";
import { ownKey } from "#platform/command/own-key";
import type { Acting, Reading } from "#platform/context";
import { sha256 } from "#platform/secrets/sha256";
import { presentCaseAct, type CaseOutput } from "./acts/case-output.ts";
import type { Case, CaseAct, CaseState, CaseVerb } from "./model/case.ts";
import { maySeeCase, sightOf } from "./model/sight.ts";
import { findActOfRequest, findCase, findCaseAmong, listCaseActs } from "./stores/case-store.ts";
import { insertCaseView } from "./stores/view-store.ts";

/**
 * A case by its code as somebody typed it, wherever it lies today: the code names the province that opened it, which may
 * have gone into another since. What may leave of it is the caller's question.
 */
export async function findCaseByCode(reading: Reading, typed: string): Promise<Case | undefined> {
  const code = readCaseCode(typed.slice(0, 40));
  if (code === undefined) return undefined;
  const there = await findCase(reading.db, { provinceCode: provinceOfCaseCode(code), code });
  if (there) return there;
  const provinces = await listProvinces(reading);
  return findCaseAmong(
    reading.db,
    provinces.map((province) => province.code),
    code,
  );
}

/** A case for an official, whose look at it is recorded; for everybody who may not see it there is no such case. */
export async function getCase(acting: Acting, typed: string, door: string): Promise<Result<Case, Refusal>> {
  const { actor, at, db } = acting;
  const found = actor.kind === "official" ? await findCaseByCode(acting, typed) : undefined;
  if (!found || actor.kind !== "official" || !maySeeCase(sightOf(actor), found))
    return refuse("case.unknown", { code: readCaseCode(typed) ?? typed.slice(0, 40) });
  const { provinceCode, code } = found.head;
  await insertCaseView(db, { provinceCode, code, at, accountId: actor.accountId, door });
  return ok(found);
}

/** The answer a request was given when it was sent before. */
export async function findRepeatedCase(
  acting: Acting,
  provinceCode: string,
  verb: CaseVerb,
): Promise<CaseOutput | undefined> {
  const act = await findActOfRequest(acting.db, provinceCode, ownKey(acting));
  const now = act?.kind === verb ? await findCase(acting.db, { provinceCode, code: act.code }) : undefined;
  if (!act || !now) return undefined;
  const acts = (await listCaseActs(acting.db, now.head)).filter(({ seq }) => seq <= act.seq);
  return presentCaseAct({ ...now, state: foldCase(acts), version: act.seq });
}

const foldCase = (acts: readonly CaseAct[]): CaseState =>
  acts.reduce<Partial<CaseState>>((before, act) => ({ ...before, ...act.body.becomes }), {}) as CaseState;

export type CaseLedgerCheck = {
  readonly acts: number;
  readonly broken?: BrokenLink | { readonly seq: number; readonly why: "state" };
};

/** Recomputes a case's chain and its fold from the acts alone, its head among them, and compares them with what is stored. */
export function checkCaseLedger({ head: now, state, ledgerHead }: Case, acts: readonly CaseAct[]): CaseLedgerCheck {
  const { openedIn, ...opened } = now;
  const head = openedIn === undefined ? now : { ...opened, provinceCode: openedIn };
  const start = chainStart(head.provinceCode, head.code);
  const broken = findBrokenLink(sha256, start, { acts, head: ledgerHead });
  if (broken) return { acts: acts.length, broken };
  const sameHead = acts[0]?.body["headHash"] === sha256(canonicalJson(head));
  if (!sameHead) return { acts: acts.length, broken: { seq: 1, why: "hash" } };
  const same = canonicalJson(foldCase(acts)) === canonicalJson(state);
  return same ? { acts: acts.length } : { acts: acts.length, broken: { seq: acts.length, why: "state" } };
}
