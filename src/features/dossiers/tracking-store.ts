import { together } from "#platform/database/together";
import { runShort, type Db } from "#platform/database/database";
import { headNow } from "./model/head-now.ts";
import type { ActBody, ActKind, Dossier, DossierAct, DossierHead, DossierState } from "./model/dossier.ts";

type Row = {
  place: number;
  head: DossierHead;
  state: DossierState;
  version: number;
  ledger_head: string;
  acts: Brief[] | null;
};
/** Number, kind, moment, whether the act named a step, and which; of a transfer all it says. */
type Brief = [seq: number, kind: ActKind, at: string, named: boolean, step: string | null, transfer: ActBody | null];

// One round trip for all who ask at the same moment: this is the page that everybody who waits opens, again and again.
// The keys come as JSON, whose length PostgreSQL does not look into: with arrays it would plan anew each time, which costs
// five times what the reading does. `offset 0` keeps it to one key after the other, by the index, however few dossiers
// there were when it planned.
const statement = `
  select asked.place, found.head, found.state, found.version, found.ledger_head,
    (select json_agg(json_build_array(a.seq, a.kind, a.at, jsonb_exists(a.body->'becomes', 'step'), a.body->'becomes'->'step',
       case when a.kind = 'transfer' then a.body end)
       order by a.seq) from dossier_act a where a.province_code = asked.province_code and a.code = asked.code) as acts
  from json_to_recordset($1::json) asked (place int, province_code text, code text)
  cross join lateral (
    select d.head, s.state, s.version, s.ledger_head from dossier d join dossier_state s using (province_code, code)
    where d.province_code = asked.province_code and d.code = asked.code offset 0
  ) found`;

export type Tracked = {
  readonly dossier: Dossier;
  /** Brief: of what each act did, only the step it led to. */
  readonly acts: readonly DossierAct[];
};

export type TrackedKey = { readonly provinceCode: string; readonly code: string };

/** A dossier and the course of its acts, as far as the way on the tracking page needs them. */
export const findTracked = together<TrackedKey, Tracked>(listTracked, { most: 32 });

async function listTracked(db: Db, keys: readonly TrackedKey[]): Promise<readonly (Tracked | undefined)[]> {
  const asked = keys.map(({ provinceCode, code }, place) => ({ place, province_code: provinceCode, code }));
  const rows = await runShort<Row>(db, statement, [JSON.stringify(asked)]);
  const found = new Map(rows.map((row) => [row.place, asTracked(row)]));
  return keys.map((_, place) => found.get(place));
}

const asTracked = ({ head, state, version, ledger_head: ledgerHead, acts }: Row): Tracked => ({
  dossier: { head: headNow(head, state), state, version, ledgerHead },
  acts: (acts ?? []).map(asAct),
});

const asAct = ([seq, kind, at, named, step, transfer]: Brief): DossierAct => ({
  seq,
  kind,
  at: new Date(at).toISOString(),
  actor: "",
  organisation: null,
  body: transfer ?? { becomes: named ? { step } : {} },
  hash: "",
});
