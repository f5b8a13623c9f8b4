import { runStatement, type Db } from "#platform/database/database";
import { headNow } from "./model/head-now.ts";
import type { ActBody, ActKind, Dossier, DossierAct, DossierHead, DossierState } from "./model/dossier.ts";

type Row = { head: DossierHead; state: DossierState; version: number; ledger_head: string; acts: Brief[] };
/** Number, kind, moment, whether the act named a step, and which; of a transfer all it says. */
type Brief = [seq: number, kind: ActKind, at: string, named: boolean, step: string | null, transfer: ActBody | null];

// One round trip: this is the page that everybody who waits opens, again and again.
const statement = `
  select d.head, s.state, s.version, s.ledger_head,
    (select json_agg(json_build_array(a.seq, a.kind, a.at, jsonb_exists(a.body->'becomes', 'step'), a.body->'becomes'->'step',
       case when a.kind = 'transfer' then a.body end)
       order by a.seq) from dossier_act a where a.province_code = $1 and a.code = $2) as acts
  from dossier d join dossier_state s using (province_code, code)
  where d.province_code = $1 and d.code = $2`;

export type Tracked = {
  readonly dossier: Dossier;
  /** Brief: of what each act did, only the step it led to. */
  readonly acts: readonly DossierAct[];
};

/** A dossier and the course of its acts, as far as the way on the tracking page needs them. */
export async function findTracked(db: Db, provinceCode: string, code: string): Promise<Tracked | undefined> {
  const [row] = await runStatement<Row>(db, statement, [provinceCode, code]);
  if (!row) return undefined;
  const { head, state, version, ledger_head: ledgerHead } = row;
  return { dossier: { head: headNow(head, state), state, version, ledgerHead }, acts: (row.acts ?? []).map(asAct) };
}

const asAct = ([seq, kind, at, named, step, transfer]: Brief): DossierAct => ({
  seq,
  kind,
  at: new Date(at).toISOString(),
  actor: "",
  organisation: null,
  body: transfer ?? { becomes: named ? { step } : {} },
  hash: "",
});
