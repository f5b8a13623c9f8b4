import { runStatement, type Db } from "#platform/database/database";

/** What is counted: everything of a province in a half-open period, as it stood at a moment. */
export type Counting = {
  readonly provinceCode: string;
  readonly from: Date;
  readonly to: Date;
  readonly asOf: Date;
  /** One unit's only. */
  readonly unit?: string | undefined;
  /** Not told apart by unit: everything under "". */
  readonly whole?: boolean | undefined;
};

const valuesOf = ({ provinceCode, from, to, asOf, unit, whole = false }: Counting): readonly unknown[] => [
  provinceCode,
  from,
  to,
  asOf,
  unit ?? null,
  whole,
];

/** `11329` of `11329.c`, or "" where units are not told apart. */
const unitOf = (office: string): string => `case when $6::boolean then '' else split_part(${office}, '.', 1) end`;
const ofUnit = (office: string): string => `($5::text is null or split_part(${office}, '.', 1) = $5)`;

export type CallCount = {
  readonly unit: string;
  /** Whole seconds until the answer; null for calls never answered, or whose times cannot be right. */
  readonly seconds: number | null;
  readonly calls: number;
  readonly answered: number;
};

// A call of which something was heard later is folded again from what had been told by then (as model/fold-call.ts does).
const callsAsOf = `
  select coalesce(c.called_office, c.province_code || '.c') as office, c.answered_at,
    greatest(c.ringing_at, c.answered_at) - c.ringing_at as wait,
    c.answered_at + interval '2 seconds' >= c.ringing_at
      and (c.ended_at is null or c.ended_at + interval '2 seconds' >= c.answered_at) as right_times
  from hotline_call c
  where c.province_code = $1 and c.ringing_at >= $2 and c.ringing_at < $3 and c.heard_at <= $4 and c.check_id is null
  union all
  select coalesce(c.called_office, c.province_code || '.c'), e.answered_at,
    greatest(e.ringing_at, e.answered_at) - e.ringing_at,
    e.answered_at + interval '2 seconds' >= e.ringing_at
      and (e.ended_at is null or e.ended_at + interval '2 seconds' >= e.answered_at)
  from hotline_call c
  cross join lateral (
    select min(t.at) filter (where t.kind = 'ringing') as ringing_at,
      min(t.at) filter (where t.kind = 'answered') as answered_at, max(t.at) filter (where t.kind = 'ended') as ended_at
    from call_event t
    where t.province_code = $1 and t.system_id = c.system_id and t.call_key = c.call_key and t.received_at <= $4
  ) e
  where c.province_code = $1 and c.ringing_at >= $2::timestamptz - interval '8 days' and c.ringing_at < $3
    and c.heard_at > $4 and c.check_id is null and e.ringing_at >= $2 and e.ringing_at < $3`;

/**
 * Calls that began to ring in the period, by unit and by how long they waited. Those written down by hand have no ring and
 * say nothing of waiting; test calls are ours. News is taken in for a week, so a call's beginning moves by no more.
 */
export const countCalls = (db: Db, of: Counting): Promise<CallCount[]> =>
  runStatement<CallCount>(
    db,
    `with called as (${callsAsOf})
     select ${unitOf("office")} as unit, case when right_times then floor(extract(epoch from wait))::int end as seconds,
       count(*)::int as calls, count(answered_at)::int as answered
     from called where ${ofUnit("office")} group by 1, 2`,
    valuesOf(of),
  );

export type PromiseCount = { readonly unit: string; readonly promised: number; readonly kept: number };

/** Promised calls that fell due in the period; kept: somebody called by then, or the caller took it back. */
export const countPromises = (db: Db, of: Counting): Promise<PromiseCount[]> =>
  runStatement<PromiseCount>(
    db,
    `select ${unitOf("promised_by")} as unit, count(*)::int as promised,
       (count(*) filter (where tried_at <= due_at or (outcome = 'withdrawn' and closed_at <= due_at)))::int as kept
     from call_back
     where province_code = $1 and due_at >= $2 and due_at < $3 and due_at < $4
       and not coalesce(outcome = 'answered' and closed_at <= $4, false) and ${ofUnit("promised_by")}
     group by 1`,
    valuesOf(of),
  );

export type CheckCount = {
  readonly line: string;
  readonly office: string;
  readonly checks: number;
  readonly reached: number;
  /** Seconds. */
  readonly median: number | null;
  readonly lastAt: Date;
};

/** Test calls of the period by line; one that our own telephone system could not place says nothing of the line. */
export const countChecks = (db: Db, of: Counting): Promise<CheckCount[]> =>
  runStatement<CheckCount>(
    db,
    `select line, organisation_id as office, count(*)::int as checks,
       (count(*) filter (where result = 'answered'))::int as reached,
       (percentile_cont(0.5) within group (order by answered_after_ms) filter (where result = 'answered') / 1000)::float8
         as median,
       max(planned_at) as "lastAt"
     from line_check
     where province_code = $1 and planned_at >= $2 and planned_at < $3 and finished_at <= $4 and result <> 'unplaced'
       and $6::boolean is not null and ${ofUnit("organisation_id")}
     group by 1, 2 order by 2, 1`,
    valuesOf(of),
  );
