import type { Actor, Role } from "#core/access/actor";
import type { Acting, Reading } from "#platform/context";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { canonicalJson } from "#core/ledger/canonical-json";
import { findBrokenLink, chainStart, type BrokenLink } from "#core/ledger/chain";
import { sha256 } from "#platform/secrets/sha256";
import type { Dossier, DossierAct, DossierState } from "./model/dossier.ts";
import { findDossier, findDossierSeenBy, listActs } from "./dossier-store.ts";
import { listCodesAfter } from "./ledger/ledger-store.ts";
import { mayRead } from "./model/policy.ts";
import { findCodes } from "./codes/find-codes.ts";
import { formerProvincesOf, heirOf, provinceOfOrganisation } from "#features/units";
import { locate, provinceOfCode } from "./codes/province-of-code.ts";

/** A dossier for an official, who looked at it being recorded; refused outside the offices they serve. */
export async function getDossier(acting: Acting, code: string, door: string): Promise<Result<Dossier, Refusal>> {
  const { actor } = acting;
  const provinceCode = await provinceOfCode(acting, code);
  if (!provinceCode || actor.kind !== "official") return refuse("dossier.unknown", { code });
  const view = { at: acting.at, accountId: actor.accountId, door };
  for (const place of [provinceCode, ...(await formerProvincesOf(acting, provinceCode))]) {
    // Another province's dossier does not exist for this official, and no view of it is written.
    if (provinceCode !== actor.provinceCode && place !== actor.provinceCode) continue;
    const dossier = await findDossierSeenBy(acting.db, { provinceCode: place, code }, view);
    if (!dossier) continue;
    return (await mayReadEver(acting, dossier)) ? ok(dossier) : refuse("dossier.unknown", { code });
  }
  return refuse("dossier.unknown", { code });
}

/** Officials of the offices that a dossier names see it, and those who keep the archive of one that ended. */
export const mayReadEver = async (acting: Acting, dossier: Dossier): Promise<boolean> =>
  mayRead(acting.actor, dossier) || mayRead(acting.actor, await ofHeirs(acting, dossier));

/** The dossier as if those who go on for its offices had had it: what was finished before belongs to their archive. */
async function ofHeirs(reading: Reading, dossier: Dossier): Promise<Dossier> {
  const { head, state } = dossier;
  const receivedByOrganisation = await heirOf(reading, head.receivedByOrganisation);
  const competentOrganisation = await heirOf(reading, head.competentOrganisation);
  const submittedAtOrganisation = await heirOf(reading, head.submittedAtOrganisation);
  const provinceCode = (await provinceOfOrganisation(reading, receivedByOrganisation)) ?? head.provinceCode;
  return {
    ...dossier,
    head: { ...head, provinceCode, receivedByOrganisation, competentOrganisation, submittedAtOrganisation },
    state: { ...state, returnOrganisation: await heirOf(reading, state.returnOrganisation) },
  };
}

/** The dossier with exactly this code, wherever it lies today. */
export const locateDossier = (reading: Reading, code: string): Promise<Dossier | undefined> =>
  locate(reading, code, (provinceCode) => findDossier(reading.db, provinceCode, code));

/**
 * A dossier by its code for those who may follow it with the code alone: what leaves is decided by `presentTracking`.
 * A code written otherwise than on the receipt is taken where it can mean only one dossier.
 */
export async function findByCode(reading: Reading, code: string): Promise<Dossier | undefined> {
  const exact = await locateDossier(reading, code);
  if (exact) return exact;
  const [only, ...others] = await findCodes(reading, code);
  return only && others.length === 0 ? findDossier(reading.db, only.provinceCode, only.code) : undefined;
}

export const listActsOf = (reading: Reading, { head }: Dossier): Promise<DossierAct[]> =>
  listActs(reading.db, head.provinceCode, head.code);

export type LedgerCheck = {
  readonly acts: number;
  readonly broken?: BrokenLink | { readonly seq: number; readonly why: "state" };
};

/** Recomputes a dossier's chain and its fold from the acts alone, and compares both with what is stored. */
export function checkLedger(dossier: Dossier, acts: readonly DossierAct[]): LedgerCheck {
  const { head, ledgerHead } = dossier;
  const broken = findBrokenLink(sha256, chainStart(head.opened?.provinceCode ?? head.provinceCode, head.code), {
    acts,
    head: ledgerHead,
  });
  if (broken) return { acts: acts.length, broken };
  const folded = acts.reduce<Partial<DossierState>>((before, act) => ({ ...before, ...act.body.becomes }), {});
  const same = canonicalJson(folded) === canonicalJson(dossier.state) && acts.length === dossier.version;
  return same ? { acts: acts.length } : { acts: acts.length, broken: { seq: acts.length, why: "state" } };
}

/** The desks an official works at: one per post with an organisation. A centre's head stands behind its counters. */
export const desksOf = (actor: Actor): readonly { readonly organisation: string; readonly role: Role }[] =>
  actor.kind === "official"
    ? actor.posts.flatMap((post) =>
        post.organisationId
          ? [{ organisation: post.organisationId, role: post.role === "centre-head" ? "receiver" : post.role }]
          : [],
      )
    : [];

/** True once the first dossier has been opened anywhere. */
export const anyDossier = async ({ db }: Pick<Reading, "db">): Promise<boolean> =>
  (await listCodesAfter(db, { provinceCode: "", code: "" }, 1)).length > 0;
