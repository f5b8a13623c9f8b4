import { runStatement, type Db } from "#platform/database/database";
import type { ActRecord } from "../dossier-store.ts";

const appendStatement = `
  with asked as materialized (
    select * from jsonb_to_recordset($1::jsonb) as a(
      province_code text, code text, version int, hash text, status smallint, desk_organisation text, desk_role text,
      urgent_at timestamptz, due_at timestamptz, finished_at timestamptz, state jsonb,
      kind text, at timestamptz, actor text, organisation text, request_key text, body jsonb,
      message_to text, message_text text)
  ), moved as (
    update dossier_state s set version = a.version, ledger_head = a.hash, status = a.status,
      desk_organisation = a.desk_organisation, desk_role = a.desk_role,
      urgent_at = a.urgent_at, due_at = a.due_at, finished_at = a.finished_at, state = a.state
    from asked a
    where s.province_code = a.province_code and s.code = a.code and s.version = a.version - 1
    returning s.province_code, s.code
  ), noted as (
    insert into dossier_act (province_code, code, seq, kind, at, actor, organisation, request_key, body, hash)
    select a.province_code, a.code, a.version, a.kind, a.at, a.actor, a.organisation, a.request_key, a.body, a.hash
    from asked a join moved m on m.province_code = a.province_code and m.code = a.code
    returning province_code, code, seq
  ), told as (
    insert into outgoing_message (province_code, key, channel, recipient, text, queued_at, next_at, attempts)
    select n.province_code, n.code || ':' || n.seq, 'sms', a.message_to, a.message_text, a.at, a.at, 0
    from noted n join asked a on a.province_code = n.province_code and a.code = n.code
    where a.message_to is not null
  )
  select code from noted`;

const rowOf = ({ act, state, desk, message, ...record }: ActRecord) => ({
  province_code: record.provinceCode,
  code: record.code,
  version: act.seq,
  hash: act.hash,
  status: state.status,
  desk_organisation: desk?.organisation ?? null,
  desk_role: desk?.role ?? null,
  urgent_at: record.urgentAt,
  due_at: state.dueAt,
  finished_at: state.finishedAt,
  state,
  kind: act.kind,
  at: act.at,
  actor: act.actor,
  organisation: act.organisation,
  request_key: record.requestKey,
  body: act.body,
  message_to: message?.to ?? null,
  message_text: message?.text ?? null,
});

/**
 * Writes acts on different dossiers, each as `appendAct` would, in one statement; says the codes of those that moved.
 * The others had been moved by somebody faster. Throws when any of them breaks a key: then none was written.
 */
export async function appendActs(db: Db, records: readonly ActRecord[]): Promise<ReadonlySet<string>> {
  const rows = await runStatement<{ code: string }>(db, appendStatement, [JSON.stringify(records.map(rowOf))]);
  return new Set(rows.map((row) => row.code));
}
