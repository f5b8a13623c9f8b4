import { runStatement, type Db } from "#platform/database/database";

type AtCentre = { readonly provinceCode: string; readonly centre: string; readonly from: Date };

/** Dossiers that came to a centre since a moment. */
export async function countReceived(db: Db, of: AtCentre): Promise<number> {
  const [row] = await runStatement<{ n: number }>(
    db,
    `select count(*)::int as n from dossier
     where province_code = $1 and received_by_organisation = $2 and submitted_at >= $3`,
    [of.provinceCode, of.centre, of.from],
  );
  return row?.n ?? 0;
}

export type Punctuality = { readonly finished: number; readonly onTime: number };

/**
 * Of the dossiers a centre received since `received` and that were finished since `from`: how many by their due moment.
 * Looked up by the day of reception, so that a year of dossiers costs no more than two months.
 */
export async function countPunctual(db: Db, of: AtCentre & { readonly received: Date }): Promise<Punctuality> {
  const [row] = await runStatement<Punctuality>(
    db,
    `select count(*)::int as finished, (count(*) filter (where s.state->>'timeliness' <> 'late'))::int as "onTime"
     from dossier d join dossier_state s on s.province_code = d.province_code and s.code = d.code
     where d.province_code = $1 and d.received_by_organisation = $2 and d.submitted_at >= $3
       and s.finished_at >= $4 and s.state->>'timeliness' is not null`,
    [of.provinceCode, of.centre, of.received, of.from],
  );
  return row ?? { finished: 0, onTime: 0 };
}
