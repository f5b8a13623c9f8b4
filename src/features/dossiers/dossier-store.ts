import { runShort, type Db } from "#platform/database/database";
import type { CitizenMessage } from "./acting/citizen-texts.ts";
import type { ActBody, ActKind, Desk, Dossier, DossierAct, DossierHead, DossierState, Verb } from "./model/dossier.ts";
import { headNow } from "./model/head-now.ts";
import { tables } from "./tables.ts";

/** What one act writes: the new fold and the act itself, in one statement. */
export type ActRecord = {
  readonly provinceCode: string;
  readonly code: string;
  readonly receivedByOrganisation: string;
  readonly state: DossierState;
  readonly desk: Desk | undefined;
  readonly urgentAt: string | null;
  readonly requestKey: string;
  readonly act: DossierAct;
  /** Told to the person who waits, in the same statement: an act and its message happen together or not at all. */
  readonly message: CitizenMessage | undefined;
  /** When the watchers look at it; null when there is nothing to watch. */
  readonly watchAt: string | null;
};

const stateValues = (record: ActRecord): unknown[] => [
  record.provinceCode,
  record.code,
  record.act.seq,
  record.act.hash,
  record.state.status,
  record.desk?.organisation ?? null,
  record.desk?.role ?? null,
  record.urgentAt,
  record.state.dueAt,
  record.state.finishedAt,
  JSON.stringify(record.state),
  record.act.kind,
  record.act.at,
  record.act.actor,
  record.act.organisation,
  record.requestKey,
  JSON.stringify(record.act.body),
  record.watchAt,
];

const addAct = `
  insert into dossier_act (province_code, code, seq, kind, at, actor, organisation, request_key, body, hash)
  select province_code, code, version, $12, $13::timestamptz, $14, $15, $16, $17::jsonb, $4 from moved returning seq`;

/** The act, and a message that is due at once; `first` is the number of the first of its six values. */
const addActAndMessage = (first: number): string => `, noted as (${addAct}
  ), told as (
    insert into outgoing_message (province_code, key, about, channel, recipient, subject, text, template, data,
      queued_at, next_at, attempts)
    select $1, $2 || ':' || seq, $2, $${first}, $${first + 1}, $${first + 2}, $${first + 3}, $${first + 4}, $${first + 5}::jsonb,
      $13::timestamptz, $13::timestamptz, 0 from noted
  ) select seq from noted`;

const openHead = `
  with head as (
    insert into dossier (province_code, code, procedure_code, procedure_version, case_id, channel, process_id, submitted_at,
      submitted_at_organisation, received_by_organisation, competent_organisation,
      owner_name_folded, owner_name_reversed, owner_personal_id, owner_phone, head)
    values ($1, $2, $20, $21::int, $22, $23, $24, $25::timestamptz, $26, $19, $27, $28, $29, $30, $31, $32::jsonb)
  ), moved as (
    insert into dossier_state (province_code, code, version, ledger_head, status, received_by_organisation,
      competent_organisation, desk_organisation, desk_role, urgent_at, due_at, finished_at, state, watch_at)
    values ($1, $2, $3::int, $4, $5::smallint, $19, $27, $6, $7, $8::timestamptz, $9::timestamptz, $10::timestamptz, $11::jsonb, $18::timestamptz)
    returning province_code, code, version
  )`;
const insertStatement = openHead + addAct;
const insertAndTell = openHead + addActAndMessage(33);

// A dossier about which somebody has been told is looked at without delay: the reason may be gone.
const moveHead = `
  with moved as (
    update dossier_state set version = $3::int, ledger_head = $4, status = $5::smallint, desk_organisation = $6, desk_role = $7,
      urgent_at = $8::timestamptz, due_at = $9::timestamptz, finished_at = $10::timestamptz, state = $11::jsonb,
      watch_at = case when watched then $13::timestamptz else $18::timestamptz end
    where province_code = $1 and code = $2 and version = $3::int - 1
    returning province_code, code, version
  )`;
const updateStatement = moveHead + addAct;
const updateAndTell = moveHead + addActAndMessage(19);

// Its own statement, so that acts without a message keep the short one.
const toldValues = ({ message }: ActRecord): readonly unknown[] =>
  message
    ? [
        message.channel,
        message.to,
        message.subject ?? null,
        message.text,
        message.template.name,
        JSON.stringify(message.template.data),
      ]
    : [];

export type NewDossier = {
  readonly head: DossierHead;
  readonly names: { readonly folded: string; readonly reversed: string };
};

/** Writes a new dossier with its first act. Throws a unique violation when the code or the request key is taken. */
export async function insertDossier(db: Db, record: ActRecord, { head, names }: NewDossier): Promise<void> {
  await runShort(db, record.message ? insertAndTell : insertStatement, [
    ...stateValues(record),
    head.receivedByOrganisation,
    head.procedureCode,
    head.procedureVersion,
    head.caseId,
    head.channel,
    head.processId,
    head.submittedAt,
    head.submittedAtOrganisation,
    head.competentOrganisation,
    names.folded,
    names.reversed,
    head.owner.personalId ?? null,
    head.owner.phone ?? null,
    JSON.stringify(head),
    ...toldValues(record),
  ]);
}

/** Writes one act on a dossier that nobody else has moved since it was read; false when somebody was faster. */
export async function appendAct(db: Db, record: ActRecord): Promise<boolean> {
  const statement = record.message ? updateAndTell : updateStatement;
  const rows = await runShort(db, statement, [...stateValues(record), ...toldValues(record)]);
  return rows.length === 1;
}

type DossierRow = { head: DossierHead; state: DossierState; version: number; ledger_head: string };

const selectDossier = `
  select d.head, s.state, s.version, s.ledger_head
  from dossier d join dossier_state s using (province_code, code)
  where d.province_code = $1 and d.code = $2`;

// Reading and recording who read are one statement: no view of a dossier by an official goes unrecorded.
const viewDossier = `
  with seen as (
    insert into dossier_view (province_code, code, at, account_id, door)
    select province_code, code, $3::timestamptz, $4, $5 from dossier where province_code = $1 and code = $2
  )${selectDossier}`;

const asDossier = (row: DossierRow | undefined): Dossier | undefined =>
  row && { head: headNow(row.head, row.state), state: row.state, version: row.version, ledgerHead: row.ledger_head };

export async function findDossier(db: Db, provinceCode: string, code: string): Promise<Dossier | undefined> {
  const [row] = await runShort<DossierRow>(db, selectDossier, [provinceCode, code]);
  return asDossier(row);
}

export type View = { readonly at: Date; readonly accountId: string; readonly door: string };

/** Reads a dossier for an official and keeps who looked, when and through which door. */
export async function findDossierSeenBy(
  db: Db,
  key: { readonly provinceCode: string; readonly code: string },
  view: View,
): Promise<Dossier | undefined> {
  const values = [key.provinceCode, key.code, view.at, view.accountId, view.door];
  const [row] = await runShort<DossierRow>(db, viewDossier, values);
  return asDossier(row);
}

export async function listActs(db: Db, provinceCode: string, code: string): Promise<DossierAct[]> {
  const rows = await tables(db)
    .selectFrom("dossier_act")
    .select(["seq", "kind", "at", "actor", "organisation", "body", "hash"])
    .where("province_code", "=", provinceCode)
    .where("code", "=", code)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind as ActKind,
    at: row.at.toISOString(),
    actor: row.actor,
    organisation: row.organisation,
    body: row.body as ActBody,
    hash: row.hash,
  }));
}

export type ActKey = { readonly code: string; readonly kind: Verb; readonly seq: number };

/** The act that a request key has already become, if any: a repeated request is answered with it. */
export async function findActByRequest(db: Db, provinceCode: string, requestKey: string): Promise<ActKey | undefined> {
  const row = await tables(db)
    .selectFrom("dossier_act")
    .select(["code", "kind", "seq"])
    .where("province_code", "=", provinceCode)
    .where("request_key", "=", requestKey)
    .executeTakeFirst();
  return row && { code: row.code, kind: row.kind as Verb, seq: row.seq };
}

export type ViewEntry = { readonly at: Date; readonly accountId: string; readonly door: string };

export async function listViews(db: Db, provinceCode: string, code: string): Promise<ViewEntry[]> {
  const rows = await tables(db)
    .selectFrom("dossier_view")
    .select(["at", "account_id", "door"])
    .where("province_code", "=", provinceCode)
    .where("code", "=", code)
    .orderBy("at", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({ at: row.at, accountId: row.account_id, door: row.door }));
}
