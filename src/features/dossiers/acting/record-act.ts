import { actorId } from "#core/access/actor";
import { chainStart, sealAct } from "#core/ledger/chain";
import type { Process } from "#core/process/process";
import { ownKey } from "#platform/command/own-key";
import type { Acting } from "#platform/context";
import { sha256 } from "#platform/secrets/sha256";
import { isUniqueViolation } from "#platform/database/database";
import { citizenMessage } from "./citizen-message.ts";
import type { Decision } from "../model/decision.ts";
import {
  fold,
  type ActBody,
  type Dossier,
  type DossierAct,
  type DossierHead,
  type DossierState,
  type Verb,
} from "../model/dossier.ts";
import { appendAct, type ActRecord } from "../dossier-store.ts";
import { deskOf } from "../model/policy.ts";
import { watchAt } from "../model/watch-at.ts";

export type Recorded = { readonly dossier: Dossier; readonly act: DossierAct };

type NewAct = {
  readonly verb: Verb;
  readonly dossier: Dossier;
  readonly process: Process;
  readonly organisation: string | null;
  readonly decision: Decision;
};

/** Seals the act to the chain and writes it with the new fold, unless the dossier has moved since it was read. */
export async function recordAct(acting: Acting, next: NewAct): Promise<Recorded | "moved" | "key-taken"> {
  const { record, recorded } = sealRecord(acting, next);
  try {
    return (await appendAct(acting.db, record)) ? recorded : "moved";
  } catch (fault) {
    // The same request, twice at once: one of them has written; the caller finds its act by the request key.
    if (isUniqueViolation(fault)) return "key-taken";
    throw fault;
  }
}

/** The act, its hash and the row it leads to; nothing is written yet. */
export function sealRecord(acting: Acting, next: NewAct): { readonly record: ActRecord; readonly recorded: Recorded } {
  const { head, state: before, version, ledgerHead } = next.dossier;
  const body: ActBody = { ...next.decision.facts, becomes: next.decision.becomes };
  const state = fold(before, body);
  const unsealed = {
    seq: version + 1,
    kind: next.verb,
    at: acting.at.toISOString(),
    actor: actorId(acting.actor),
    organisation: next.organisation,
    body,
  };
  const hash = sealAct(sha256, version === 0 ? chainStart(head.provinceCode, head.code) : ledgerHead, unsealed);
  const act: DossierAct = { ...unsealed, hash };
  const recorded: Recorded = { dossier: { head, state, version: act.seq, ledgerHead: hash }, act };
  const record: ActRecord = {
    provinceCode: head.provinceCode,
    code: head.code,
    receivedByOrganisation: head.receivedByOrganisation,
    state,
    desk: deskOf(head, state, next.process),
    urgentAt: urgentAt(state),
    requestKey: ownKey(acting),
    act,
    message: acting.silent ? undefined : citizenMessage(recorded, next.process),
    watchAt: watchAt(state, act.at),
  };
  return { record, recorded };
}

/** A dossier before its first act. */
export const unwritten = (head: DossierHead, state: DossierState): Dossier => ({
  head,
  state,
  version: 0,
  ledgerHead: "",
});

/** What the work list sorts by: the answer owed to an online applicant, then the due moment; no due date comes last. */
const urgentAt = (state: DossierState): string | null => state.acceptanceDueAt ?? state.dueAt;
