import { ownKey } from "#platform/command/own-key";
import type { Acting } from "#platform/context";
import type { Verb } from "../model/dossier.ts";
import { findActByRequest, findDossier, listActs } from "../dossier-store.ts";
import { presentAct, type ActOutput } from "./present-act.ts";
import { provinceOfCode } from "../codes/province-of-code.ts";

/** What the first copy of this request was answered with, when there was one; a key used for another act is no repeat. */
export async function findRepeated(
  acting: Acting,
  what: { readonly code: string; readonly verb: Verb },
): Promise<ActOutput | undefined> {
  const provinceCode = await provinceOfCode(acting, what.code);
  if (!provinceCode) return undefined;
  const key = await findActByRequest(acting.db, provinceCode, ownKey(acting));
  if (!key || key.code !== what.code || key.kind !== what.verb) return undefined;
  return presentRecorded(acting, { provinceCode, code: key.code, seq: key.seq });
}

/** An act that is already in the ledger, as it was answered when it was done. */
export async function presentRecorded(
  acting: Acting,
  where: { readonly provinceCode: string; readonly code: string; readonly seq: number },
): Promise<ActOutput | undefined> {
  const dossier = await findDossier(acting.db, where.provinceCode, where.code);
  const acts = await listActs(acting.db, where.provinceCode, where.code);
  const act = acts.find((each) => each.seq === where.seq);
  if (!dossier || !act) return undefined;
  const state = acts.slice(0, where.seq).reduce((folded, each) => ({ ...folded, ...each.body.becomes }), dossier.state);
  return presentAct({ act, dossier: { ...dossier, state, version: act.seq, ledgerHead: act.hash } });
}
