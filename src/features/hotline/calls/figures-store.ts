import { runStatement, type Db } from "#platform/database/database";

export type FiguresOf = {
  readonly provinceCode: string;
  /** Offices whose lines are counted; undefined: all of the province. */
  readonly offices: readonly string[] | undefined;
  /** From the first instant, before the second. */
  readonly from: Date;
  readonly to: Date;
};

export type CallCounts = {
  readonly calls: number;
  readonly answered: number;
  readonly waited: number;
  readonly median: number | null;
  readonly p90: number | null;
};

/**
 * Calls that began in the period. Those written down by hand have no ring and say nothing of waiting; test calls are ours.
 * Seconds only where the times of a call do not contradict each other by more than the clocks' slack.
 */
export async function countCalls(db: Db, { provinceCode, offices, from, to }: FiguresOf): Promise<CallCounts> {
  const [row] = await runStatement<CallCounts>(
    db,
    `with told as (
       select answered_at, case when answered_at + interval '2 seconds' >= ringing_at
           and (ended_at is null or ended_at + interval '2 seconds' >= answered_at)
         then greatest(0, extract(epoch from answered_at - ringing_at)) end as seconds
       from hotline_call
       where province_code = $1 and ringing_at >= $2 and ringing_at < $3 and check_id is null
         and ($4::text[] is null or coalesce(organisation_id, province_code || '.c') = any($4::text[]))
     ) select count(*)::int calls, count(answered_at)::int answered, count(seconds)::int waited,
       (percentile_cont(0.5) within group (order by seconds))::float8 median,
       (percentile_cont(0.9) within group (order by seconds))::float8 p90 from told`,
    [provinceCode, from, to, offices ?? null],
  );
  return row as CallCounts;
}

export type PromiseCounts = { readonly promised: number; readonly kept: number; readonly broken: number };

/** Promises made in the period; kept: somebody called by the promised moment. What is not due yet is neither. */
export async function countPromises(
  db: Db,
  { provinceCode, offices, from, to }: FiguresOf,
  at: Date,
): Promise<PromiseCounts> {
  const [row] = await runStatement<PromiseCounts>(
    db,
    `select count(*)::int promised,
       count(*) filter (where tried_at <= due_at or (outcome = 'withdrawn' and closed_at <= due_at))::int kept,
       count(*) filter (where due_at < $5 and (tried_at is null or tried_at > due_at)
         and not coalesce(outcome = 'withdrawn' and closed_at <= due_at, false))::int broken
     from call_back
     where province_code = $1 and promised_at >= $2 and promised_at < $3 and outcome is distinct from 'answered'
       and ($4::text[] is null or organisation_id = any($4::text[]))`,
    [provinceCode, from, to, offices ?? null, at],
  );
  return row as PromiseCounts;
}
