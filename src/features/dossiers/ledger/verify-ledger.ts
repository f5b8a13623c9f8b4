import type { Reading } from "#platform/context";
import { checkLedger } from "../dossier-queries.ts";
import { findDossier, listActs } from "../dossier-store.ts";
import { listCodesAfter } from "./ledger-store.ts";

export type LedgerReport = {
  readonly dossiers: number;
  readonly acts: number;
  readonly broken: readonly {
    readonly provinceCode: string;
    readonly code: string;
    readonly seq: number;
    readonly why: string;
  }[];
};

/** Walks every dossier, recomputes chain and fold, and names each broken one with its first broken link. */
export async function verifyLedger(
  { db }: Pick<Reading, "db">,
  progress: (dossiers: number) => void = () => undefined,
): Promise<LedgerReport> {
  const broken: LedgerReport["broken"][number][] = [];
  let dossiers = 0;
  let acts = 0;
  let after = { provinceCode: "", code: "" };
  for (;;) {
    const keys = await listCodesAfter(db, after, 500);
    if (keys.length === 0) return { dossiers, acts, broken };
    for (const key of keys) {
      const dossier = await findDossier(db, key.provinceCode, key.code);
      const stored = await listActs(db, key.provinceCode, key.code);
      const check = dossier
        ? checkLedger(dossier, stored)
        : { acts: stored.length, broken: { seq: 0, why: "missing" } };
      acts += check.acts;
      if (check.broken) broken.push({ ...key, seq: check.broken.seq, why: check.broken.why });
    }
    dossiers += keys.length;
    after = keys.at(-1) ?? after;
    progress(dossiers);
  }
}
