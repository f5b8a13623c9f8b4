import { runStatement, type Db } from "#platform/database/database";

export type RoundCounts = {
  /** Code of the unit whose office had the case; "" where units are not told apart. */
  readonly unit: string;
  readonly due: number;
  readonly onTime: number;
  readonly rated: number;
  readonly satisfied: number;
};

export type CountingRounds = {
  readonly provinceCode: string;
  readonly from: Date;
  readonly to: Date;
  readonly at: Date;
  readonly unit?: string | undefined;
  readonly whole?: boolean | undefined;
};

/**
 * Counted from rounds alone: what fell due in the period, what of it was answered by then, and what was rated in it. Nothing
 * that happens after the period changes its figures. Complaints and denunciations are left out: they go by laws of their
 * own, and a number that grew by one would tell that there is one.
 */
export const countRounds = (db: Db, of: CountingRounds): Promise<RoundCounts[]> =>
  runStatement<RoundCounts>(
    db,
    `with told as (
       select handled_by, 1 as due, (answered_at <= due_at)::int as on_time, 0 as rated, 0 as satisfied
       from case_round where province_code = $1 and due_at >= $2 and due_at < $3 and due_at < $4
         and kind not in ('complaint', 'denunciation')
       union all
       select handled_by, 0, 0, 1, (rating >= 2)::int
       from case_round where province_code = $1 and rated_at >= $2 and rated_at < $3
         and kind not in ('complaint', 'denunciation')
     )
     select case when $6::boolean then '' else split_part(handled_by, '.', 1) end as unit, sum(due)::int as due,
       coalesce(sum(on_time), 0)::int as "onTime", sum(rated)::int as rated, coalesce(sum(satisfied), 0)::int as satisfied
     from told where $5::text is null or split_part(handled_by, '.', 1) = $5 group by 1`,
    [of.provinceCode, of.from, of.to, of.at, of.unit ?? null, of.whole ?? false],
  );
