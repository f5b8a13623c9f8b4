import { actorId } from "#core/access/actor";
import { chainStart, sealAct } from "#core/ledger/chain";
import type { Acting } from "#platform/context";
import { sha256 } from "#platform/secrets/sha256";
import type { Case, CaseAct, CaseActBody, CaseHead, CaseState, CaseVerb } from "../model/case.ts";

/** A case before its first act. */
export const unopened = (head: CaseHead): Case => ({ head, state: {} as CaseState, version: 0, ledgerHead: "" });

export type NewCaseAct = {
  readonly verb: CaseVerb;
  readonly organisation: string | null;
  readonly body: CaseActBody;
};

/** The act with its hash, and the case it leads to; nothing is written yet. */
export function sealCaseAct(
  { actor, at }: Pick<Acting, "actor" | "at">,
  { head, state, version, ledgerHead }: Case,
  { verb, organisation, body }: NewCaseAct,
): { readonly act: CaseAct; readonly item: Case } {
  const unsealed = { seq: version + 1, kind: verb, at: at.toISOString(), actor: actorId(actor), organisation, body };
  const before = version === 0 ? chainStart(head.provinceCode, head.code) : ledgerHead;
  const hash = sealAct(sha256, before, unsealed);
  return {
    act: { ...unsealed, hash },
    item: { head, state: { ...state, ...body.becomes }, version: unsealed.seq, ledgerHead: hash },
  };
}
