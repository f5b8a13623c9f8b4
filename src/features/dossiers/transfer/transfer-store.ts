import { runStatement, type Db } from "#platform/database/database";
import type { CitizenMessage } from "../acting/citizen-texts.ts";
import type { ActBody, DossierHead, Holding } from "../model/dossier.ts";

/** What has to be known of a dossier to lead it on. */
export type Moving = {
  readonly code: string;
  readonly version: number;
  readonly ledgerHead: string;
  readonly desk: string | null;
  readonly receivedBy: string;
  readonly competent: string;
  readonly returnOrganisation: string;
  readonly papersHeld: Holding | null;
  readonly resultHeld: Holding | null;
  readonly address: string | null;
  /** In a change that leads another back: where that one had taken it from. */
  readonly cameFrom: string | null;
  /** Who waits for it, and how they want to be told; null where nobody is. */
  readonly people: Partial<Pick<DossierHead, "owner" | "submitter" | "language" | "notifyBy">> | null;
};

const open = "s.status in (1, 2, 4, 5, 6, 9)";
const onItsWay = "(s.state->'papersHeld' ? 'to' or s.state->'resultHeld' ? 'to')";

// Two statements, so that each is served by the partial index of just these dossiers.
const waiting = (which: string): string => `
  with ending as materialized (select unnest($2::text[]) as id)
  select s.code, s.received_by_organisation as "receivedBy", s.competent_organisation as competent from dossier_state s
  where s.province_code = $1 and ${which} and (
    s.received_by_organisation in (select id from ending) or s.competent_organisation in (select id from ending)
    or s.desk_organisation in (select id from ending) or s.state->>'returnOrganisation' in (select id from ending)
    or s.state->'papersHeld'->>'holder' in (select id from ending)
    or s.state->'papersHeld'->>'to' in (select id from ending)
    or s.state->'resultHeld'->>'holder' in (select id from ending)
    or s.state->'resultHeld'->>'to' in (select id from ending))`;

export type Waiting = Pick<Moving, "code" | "receivedBy" | "competent">;

/** The dossiers of a province that wait at these offices or hold anything there, in code order. */
export const listWaiting = (db: Db, provinceCode: string, offices: readonly string[]): Promise<Waiting[]> =>
  runStatement<Waiting>(db, `${waiting(open)} union (${waiting(onItsWay)}) order by code`, [provinceCode, offices]);

/** The open dossiers of a province that these offices have received, in code order: by the index alone, quick when none. */
export const listReceived = (db: Db, provinceCode: string, offices: readonly string[]): Promise<Waiting[]> =>
  runStatement<Waiting>(
    db,
    `select s.code, s.received_by_organisation as "receivedBy", s.competent_organisation as competent from dossier_state s
     where s.province_code = $1 and ${open} and s.received_by_organisation = any($2::text[]) order by s.code`,
    [provinceCode, offices],
  );

/** What of the applicant is wanted besides: the address decides about a divided unit, the rest about who is told. It is wide. */
export type Asked = "nothing" | "address" | "people";

/** These dossiers as they are. */
export const readMoving = (
  db: Db,
  of: {
    readonly provinceCode: string;
    readonly codes: readonly string[];
    readonly undoes: string | undefined;
    readonly asked: Asked;
  },
): Promise<Moving[]> =>
  runStatement<Moving>(
    db,
    `select s.code, s.version, s.ledger_head as "ledgerHead", s.desk_organisation as desk,
       s.received_by_organisation as "receivedBy", s.competent_organisation as competent,
       s.state->>'returnOrganisation' as "returnOrganisation", s.state->'papersHeld' as "papersHeld",
       s.state->'resultHeld' as "resultHeld", d.head->'owner'->>'address' as address,
       case when $5::boolean then jsonb_strip_nulls(jsonb_build_object('owner', d.head->'owner',
         'submitter', d.head->'submitter', 'language', d.head->'language', 'notifyBy', d.head->'notifyBy')) end as people,
       case when $3::text is not null then (select t.from_organisation from dossier_transfer t
        where t.province_code = $1 and t.change_id = $3 and t.code = s.code limit 1) end as "cameFrom"
     from dossier_state s
     left join dossier d on $4::boolean and d.province_code = s.province_code and d.code = s.code
     where s.province_code = $1 and s.code = any($2::text[])`,
    [of.provinceCode, of.codes, of.undoes ?? null, of.asked !== "nothing", of.asked === "people"],
  );

/** One dossier led on: its new fold as far as it changes, its act, and where it lies now. */
export type Moved = {
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
  readonly body: ActBody;
  readonly desk: string | null;
  /** Who was to decide it; where it was and goes to stands in the act. */
  readonly fromCompetent: string;
};

export type Journey = {
  readonly changeId: string;
  readonly fromProvince: string;
  readonly toProvince: string;
  readonly at: string;
  readonly actor: string;
};

// A dossier's rows go to another province together, after its fold and the act of this transfer.
const leave = [
  "update dossier set province_code = $2 where province_code = $1 and code = any($3::text[])",
  "update dossier_act set province_code = $2 where province_code = $1 and code = any($3::text[])",
  "update dossier_transfer set province_code = $2 where province_code = $1 and code = any($3::text[])",
];

const lead = `
  with t as (
    select code, seq, hash, body, desk, "fromCompetent", body->>'from' as "fromReceived", body->>'to' as "toReceived",
      body->'becomes'->'now'->>'competentOrganisation' as "toCompetent"
    from json_to_recordset($7::json) as t(code text, seq int, hash text, body jsonb, desk text, "fromCompetent" text)
  ), moved as (
    update dossier_state s set province_code = $2, version = t.seq, ledger_head = t.hash, state = s.state || (t.body->'becomes'),
      received_by_organisation = t."toReceived", competent_organisation = t."toCompetent", desk_organisation = t.desk,
      watch_at = case when s.watched then $4::timestamptz else s.watch_at end
    from t where s.province_code = $1 and s.code = t.code and s.version = t.seq - 1
    returning s.code
  ), noted as (
    insert into dossier_act (province_code, code, seq, kind, at, actor, organisation, request_key, body, hash)
    select $2, t.code, t.seq, 'transfer', $4::timestamptz, $5, null, $3 || ':' || t.code, t.body, t.hash
    from t join moved on moved.code = t.code
  ), logged as (
  insert into dossier_transfer (province_code, code, seq, change_id, from_province, from_organisation, to_organisation,
    from_competent, to_competent, transferred_at)
  select $2, t.code, t.seq, $3, $6, t."fromReceived", t."toReceived", t."fromCompetent", t."toCompetent", $4::timestamptz
  from t join moved on moved.code = t.code
  ) select code from moved`;

/** Queues one notice for each person, however many of their dossiers a change moves. */
export async function queueNotices(
  tx: Db,
  of: { readonly provinceCode: string; readonly changeId: string; readonly at: string },
  notices: readonly (CitizenMessage & { readonly about: string })[],
): Promise<void> {
  await runStatement(
    tx,
    `insert into outgoing_message (province_code, key, about, channel, recipient, subject, text, template, data,
       queued_at, next_at, attempts)
     select $1, $2 || ':' || t."to", t.about, t.channel, t."to", t.subject, t.text, t.template->>'name', t.template->'data',
       $3::timestamptz, $3::timestamptz, 0
     from json_to_recordset($4::json) as t("to" text, about text, channel text, subject text, text text, template jsonb)
     on conflict (province_code, key) do nothing`,
    [of.provinceCode, of.changeId, of.at, JSON.stringify(notices)],
  );
}

/**
 * Writes a batch: each dossier that nobody has touched since it was read; the others are left for another turn. Returns the
 * codes of those that went.
 */
export async function writeMoved(tx: Db, journey: Journey, batch: readonly Moved[]): Promise<string[]> {
  const { fromProvince, toProvince } = journey;
  const moved = await runStatement<{ code: string }>(tx, lead, [
    fromProvince,
    toProvince,
    journey.changeId,
    journey.at,
    journey.actor,
    fromProvince,
    JSON.stringify(batch),
  ]);
  const codes = moved.map(({ code }) => code);
  if (fromProvince !== toProvince && codes.length > 0)
    for (const statement of leave) await runStatement(tx, statement, [fromProvince, toProvince, codes]);
  return codes;
}
