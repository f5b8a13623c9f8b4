import { runStatement, type Db } from "#platform/database/database";
import type { CellFilter, Outcome, Tally } from "./model/figures.ts";
import type { TimedAct } from "./model/lateness-cause.ts";
import { endingVerbs, receivingVerbs } from "./model/passages.ts";

/** Whose dossiers, of what, and when. Lists that are absent do not narrow. */
export type ReportFilter = {
  readonly provinceCode: string;
  readonly from: Date;
  readonly to: Date;
  /** The moment at which what is in process is judged: the end of the period, or now when that is ahead. */
  readonly asOf: Date;
  readonly centres?: readonly string[];
  readonly agencies?: readonly string[];
  readonly procedures?: readonly string[];
  /** Only dossiers that somebody of these offices may see. */
  readonly readers?: readonly string[];
};

const quoted = (verbs: readonly string[]): string => verbs.map((verb) => `'${verb}'`).join(", ");

/**
 * Every dossier of the period with what the report says of it, from the acts before its end alone: what was received
 * before the end and had not ended before the beginning. The first two parts read only the index of passages. An open
 * dossier's state is folded from its acts up to the moment; an ended one was judged by the act that ended it, or is judged
 * here by the promise that stood (a pause stops the time: its beginning counts). Whose a dossier was is told by the transfers
 * up to the end of the period: a report of before a change of units stays as it was.
 */
const counted = `
  with received as (
    select code, at from dossier_act where province_code = $1 and kind in (${quoted(receivingVerbs)}) and at < $3
  ), gone as (
    select code from dossier_act where province_code = $1 and kind in (${quoted(endingVerbs)}) and at < $2
  ), ended as (
    select code, seq, at, kind, coalesce(body->>'timeliness', body->'becomes'->>'timeliness') as judged
    from dossier_act where province_code = $1 and kind in (${quoted(endingVerbs)}) and at >= $2 and at < $3
  ), led_on as (
    select distinct on (code) code, to_organisation, to_competent from dossier_transfer
    where province_code = $1 and transferred_at < $3 order by code, seq desc
  ), of_period as (
    select d.code, d.procedure_code, d.process_id, d.channel,
      coalesce(l.to_organisation, d.received_by_organisation) as received_by_organisation,
      coalesce(l.to_competent, d.competent_organisation) as competent_organisation, r.at as received_at, e.seq as ended_seq, e.at as ended_at, e.kind as ended_kind, e.judged
    from received r
    join dossier d on d.province_code = $1 and d.code = r.code
    left join ended e on e.code = r.code
    left join led_on l on l.code = r.code
    where not exists (select from gone g where g.code = r.code)
      and ($5::text[] is null or coalesce(l.to_organisation, d.received_by_organisation) = any($5))
      and ($6::text[] is null or coalesce(l.to_competent, d.competent_organisation) = any($6))
      and ($7::text[] is null or d.procedure_code = any($7))
      and ($8::text[] is null or d.received_by_organisation = any($8) or d.competent_organisation = any($8)
        or d.submitted_at_organisation = any($8) or l.to_organisation = any($8) or l.to_competent = any($8))
  ), counted as (
    select p.*,
      case when p.received_at < $2 then 'carried' when p.channel in ('portal', 'vneid') then 'online' else 'direct' end as origin,
      case p.ended_kind when 'finish' then 'finished' when 'withdraw' then 'withdrawn' when 'refuse' then 'refused'
        when 'stop' then 'stopped'
        else case s.status when 5 then 'awaiting-supplement' when 6 then 'awaiting-payment' else 'in-process' end
      end as outcome,
      coalesce(p.judged, case
        when s.due_at is null then 'on-time'
        when coalesce(s.paused_at, p.ended_at, $4) > s.due_at then 'late'
        when p.ended_at is not null and (coalesce(s.paused_at, p.ended_at) at time zone 'Asia/Ho_Chi_Minh')::date
          < (s.due_at at time zone 'Asia/Ho_Chi_Minh')::date then 'early'
        else 'on-time' end) as timeliness
    from of_period p
    left join lateral (
      select
        (array_agg((a.body->'becomes'->>'status')::int order by a.seq desc) filter (where a.body->'becomes' ? 'status'))[1]
          as status,
        (array_agg((a.body->'becomes'->>'dueAt')::timestamptz order by a.seq desc)
          filter (where a.body->'becomes' ? 'dueAt'))[1] as due_at,
        (array_agg(case when a.body->'becomes'->'clock'->>'state' = 'paused' then a.at end order by a.seq desc)
          filter (where a.body->'becomes' ? 'clock'))[1] as paused_at
      from dossier_act a
      where p.judged is null and a.province_code = $1 and a.code = p.code and a.at < $3
        and (p.ended_seq is null or a.seq < p.ended_seq)
    ) s on true
  )`;

const values = (of: ReportFilter): unknown[] => [
  of.provinceCode,
  of.from,
  of.to,
  of.asOf,
  of.centres ?? null,
  of.agencies ?? null,
  of.procedures ?? null,
  of.readers ?? null,
];

const keys = {
  procedure: "procedure_code",
  centre: "received_by_organisation",
  agency: "competent_organisation",
} as const;

/** How many dossiers of the period are alike, told apart by procedure, receiving centre or deciding agency. */
export const countTallies = (db: Db, of: ReportFilter, by: keyof typeof keys): Promise<Tally[]> =>
  runStatement<Tally>(
    db,
    `${counted}
     select ${keys[by]} as key, origin, outcome, timeliness, count(*)::int as count from counted group by 1, 2, 3, 4`,
    values(of),
  );

const inCell = `($9::text[] is null or origin = any($9)) and ($10::text[] is null or outcome = any($10))
  and ($11::text[] is null or timeliness = any($11))`;

/** The dossiers behind a number, in the order in which they were received. */
export async function listCodes(db: Db, of: ReportFilter, cell: CellFilter): Promise<string[]> {
  const rows = await runStatement<{ code: string }>(
    db,
    `${counted} select code from counted where ${inCell} order by received_at, code`,
    [...values(of), cell.origins ?? null, cell.outcomes ?? null, cell.timeliness ?? null],
  );
  return rows.map(({ code }) => code);
}

export type LateDossier = {
  readonly code: string;
  readonly procedureCode: string;
  readonly outcome: Outcome;
  readonly processId: string;
  readonly endedAt: Date | null;
  readonly endedSeq: number | null;
  readonly receivedByOrganisation: string;
  readonly competentOrganisation: string;
};

/** Dossiers settled late within the period, and those late in process at its end. */
export const listLate = (db: Db, of: ReportFilter): Promise<LateDossier[]> =>
  runStatement<LateDossier>(
    db,
    `${counted}
     select code, procedure_code as "procedureCode", outcome, process_id as "processId", ended_at as "endedAt", ended_seq as "endedSeq",
       received_by_organisation as "receivedByOrganisation", competent_organisation as "competentOrganisation"
     from counted where timeliness = 'late' and outcome in ('finished', 'withdrawn', 'in-process')
     order by received_at, code`,
    values(of),
  );

export type TimedActRow = TimedAct & { readonly code: string; readonly returnOrganisation: string | null };

/** What the acts of these dossiers say of steps and causes, up to the end of the period or of the dossier. */
export const listTimedActs = (
  db: Db,
  of: Pick<ReportFilter, "provinceCode" | "to">,
  late: readonly LateDossier[],
): Promise<TimedActRow[]> =>
  runStatement<TimedActRow>(
    db,
    `select a.code, a.kind, a.at, a.body->>'cause' as cause,
       a.body->'becomes' ? 'step' as "saysStep", a.body->'becomes'->>'step' as step,
       a.body->'becomes' ? 'stepDueAt' as "saysStepDue", a.body->'becomes'->>'stepDueAt' as "stepDueAt",
       (a.body->'becomes'->>'status')::int as status, a.body->'becomes'->>'returnOrganisation' as "returnOrganisation"
     from unnest($3::text[], $4::int[]) as wanted(code, last)
     join dossier_act a on a.province_code = $1 and a.code = wanted.code and a.at < $2
       and (wanted.last is null or a.seq <= wanted.last)
     order by a.code, a.seq`,
    [of.provinceCode, of.to, late.map(({ code }) => code), late.map(({ endedSeq }) => endedSeq)],
  );
