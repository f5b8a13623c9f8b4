import { canonicalJson } from "./canonical-json.ts";

/** What the ledger seals of an act: everything that is stored of it except the hash. */
export type SealedAct = {
  readonly seq: number;
  readonly kind: string;
  /** ISO instant, milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly organisation: string | null;
  readonly body: unknown;
};

/** SHA-256 of a text as lower-case hex; handed in because core touches nothing outside itself. */
export type Sha256 = (text: string) => string;

/** What stands before the first act: the chain of a dossier begins with its own code. */
export const chainStart = (provinceCode: string, dossierCode: string): string =>
  `gan-dan:${provinceCode}:${dossierCode}`;

/** The hash of an act, bound to the one before it. */
export const sealAct = (sha256: Sha256, before: string, act: SealedAct): string =>
  sha256(
    `${before}\n${canonicalJson({ seq: act.seq, kind: act.kind, at: act.at, actor: act.actor, organisation: act.organisation, body: act.body })}`,
  );

export type BrokenLink = { readonly seq: number; readonly why: "order" | "hash" | "head" };

/** The first place where a stored chain does not follow from its acts, or undefined when all of it does. */
export function findBrokenLink(
  sha256: Sha256,
  start: string,
  chain: { readonly acts: readonly (SealedAct & { readonly hash: string })[]; readonly head: string },
): BrokenLink | undefined {
  let before = start;
  for (const [index, act] of chain.acts.entries()) {
    if (act.seq !== index + 1) return { seq: index + 1, why: "order" };
    if (sealAct(sha256, before, act) !== act.hash) return { seq: act.seq, why: "hash" };
    before = act.hash;
  }
  return before === chain.head ? undefined : { seq: chain.acts.length, why: "head" };
}
