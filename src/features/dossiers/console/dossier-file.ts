import { findProcedureOf, type KnownProcedure } from "../acting/known-procedure.ts";
import { namesOfAccounts } from "#features/staff";
import { ok, type Refusal, type Result } from "#core/result";
import type { Process } from "#core/process/process";
import type { Acting } from "#platform/context";
import { checkLedger, getDossier, listActsOf, type LedgerCheck } from "../dossier-queries.ts";
import type { Dossier, DossierAct, Paper, Verb } from "../model/dossier.ts";
import { availableVerbs } from "../model/policy.ts";
import { presentTracking, type Station } from "../present-dossier.ts";
import { explainDossier, type ExplainedClock } from "../time/explain-dossier.ts";
import { getProcess } from "../model/process-catalogue.ts";

/** Everything a dossier's page is drawn from, read once; that somebody looked is recorded on the way. */
export type DossierFile = {
  readonly dossier: Dossier;
  readonly process: Process;
  readonly acts: readonly DossierAct[];
  readonly ledger: LedgerCheck;
  readonly stations: readonly Station[];
  /** Why it is due when it is. */
  readonly clock: ExplainedClock;
  readonly known: KnownProcedure;
  /** Names of the accounts that appear in the acts, by account id. */
  readonly names: ReadonlyMap<string, string>;
  /** What this official may do now. */
  readonly verbs: readonly Verb[];
};

const accountOf = (actor: string): string | undefined =>
  actor.startsWith("official:") ? actor.slice("official:".length) : undefined;

export async function readDossierFile(
  acting: Acting,
  code: string,
  door: string,
): Promise<Result<DossierFile, Refusal>> {
  const found = await getDossier(acting, code, door);
  if (!found.ok) return found;
  const dossier = found.value;
  const process = getProcess(dossier.head.processId);
  const acts = await listActsOf(acting, dossier);
  return ok({
    dossier,
    process,
    acts,
    ledger: checkLedger(dossier, acts),
    stations: (await presentTracking(acting, dossier, acts)).stations,
    clock: await explainDossier(acting, dossier),
    known: await findProcedureOf(acting, dossier.head),
    names: await namesOfActs(acting, dossier.head.provinceCode, acts),
    verbs: availableVerbs(acting.actor, dossier, process),
  });
}

/** Names of the officials who did these acts, by account id. */
async function namesOfActs(
  acting: Pick<Acting, "db">,
  provinceCode: string,
  acts: readonly DossierAct[],
): Promise<ReadonlyMap<string, string>> {
  const accounts = [...new Set(acts.flatMap(({ actor }) => accountOf(actor) ?? []))];
  return accounts.length === 0 ? new Map() : namesOfAccounts(acting, provinceCode, accounts);
}

/** Who did an act: the official's name, or undefined for the applicant and the product itself. */
export function officialOf(act: Pick<DossierAct, "actor">, names: ReadonlyMap<string, string>): string | undefined {
  const account = accountOf(act.actor);
  return account === undefined ? undefined : (names.get(account) ?? account);
}

/** The papers of the first act and of every supplement, in the order in which they came. */
export function papersOf(dossier: Dossier, acts: readonly DossierAct[]): readonly (readonly Paper[])[] {
  const supplements = acts
    .filter((act) => act.kind === "supplement")
    .map((act) => (act.body["papers"] ?? []) as Paper[]);
  return [dossier.head.papers, ...supplements];
}
