import { ownKey } from "#platform/command/own-key";
import type { Acting } from "#platform/context";
import { presentCaseAct, type CaseOutput } from "./acts/case-output.ts";
import type { CaseAct, CaseState, CaseVerb } from "./model/case.ts";
import { findActOfRequest, findCase, listCaseActs } from "./stores/case-store.ts";

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
