import type { Db } from "#platform/database/database";
import { runStatement } from "#platform/database/database";

/** A call as a list shows it: nothing of who called, nothing of what was written down. */
export type CallLine = {
  readonly id: string;
  readonly line: string | null;
  /** When it rang, or was written down. */
  readonly at: Date;
  readonly answered: boolean;
  readonly seconds: number | null;
};

/** Calls by their ids, the newest first. */
export const listCallsById = (db: Db, provinceCode: string, ids: readonly string[]): Promise<CallLine[]> =>
  runStatement<CallLine>(
    db,
    `select id, line, coalesce(ringing_at, answered_at, heard_at) as at, answered_at is not null as answered,
       case when answered_at >= ringing_at then floor(extract(epoch from answered_at - ringing_at))::int end as seconds
     from hotline_call where province_code = $1 and id = any($2::text[]) order by 3 desc, id`,
    [provinceCode, ids],
  );

export type CallsWithoutCase = { readonly answered: number; readonly missed: number };

/** Calls at these units (undefined: all of the province) of which nobody made a case. */
export async function countCallsWithoutCase(
  db: Db,
  of: {
    readonly provinceCode: string;
    readonly units: readonly string[] | undefined;
    readonly from: Date;
    readonly to: Date;
  },
): Promise<CallsWithoutCase> {
  const [row] = await runStatement<CallsWithoutCase>(
    db,
    `select count(answered_at)::int as answered, (count(*) - count(answered_at))::int as missed
     from hotline_call
     where province_code = $1 and ringing_at >= $2 and ringing_at < $3 and check_id is null and case_code is null
       and ($4::text[] is null or split_part(coalesce(called_office, province_code || '.c'), '.', 1) = any($4))`,
    [of.provinceCode, of.from, of.to, of.units ?? null],
  );
  return row ?? { answered: 0, missed: 0 };
}
