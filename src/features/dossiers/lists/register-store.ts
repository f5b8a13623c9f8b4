import { runStatement, type Db } from "#platform/database/database";
import { headNow } from "../model/head-now.ts";
import type { DossierHead, DossierState } from "../model/dossier.ts";

/** The dossiers that came to one centre from a moment up to, not including, another. */
export type RegisterPeriod = {
  readonly provinceCode: string;
  readonly centre: string;
  readonly from: Date;
  readonly to: Date;
};

/** Where the page before ended; the first page begins before everything. */
export type RegisterPlace = { readonly submittedAt: Date; readonly code: string };

/** A head without what the applicant filled in and handed in: the bulk of it, and no business of the book. */
export type RegisterHead = Omit<DossierHead, "answers" | "papers">;
export type RegisterState = Omit<DossierState, "clock">;

export type RegisterRow = {
  readonly head: RegisterHead;
  readonly state: RegisterState;
  readonly submittedAt: Date;
  /** Who signed for the result, once it has been returned. */
  readonly takenBy: string | null;
};

type Read = { head: RegisterHead; state: RegisterState; submitted_at: Date; taken_by: string | null };

// The page is cut before anything is joined to it, and begins where the index says: without the plain bound on the moment
// every page would read the book from its beginning.
const selectPage = `
  select d.head - 'answers' - 'papers' as head, s.state - 'clock' as state, d.submitted_at, taken.by as taken_by
  from (
    select province_code, code, submitted_at, head from dossier
    where province_code = $1 and received_by_organisation = $2
      and submitted_at >= greatest($3::timestamptz, $5::timestamptz) and submitted_at < $4
      and (submitted_at, code) > ($5::timestamptz, $6::text)
    order by submitted_at, code
    limit $7
  ) d
  join dossier_state s on s.province_code = d.province_code and s.code = d.code
  left join lateral (
    select a.body->>'receivedBy' as by from dossier_act a
    where a.province_code = d.province_code and a.code = d.code and a.kind = 'return' and s.status = 10
    order by a.seq desc limit 1
  ) taken on true
  order by d.submitted_at, d.code`;

/** One page of a centre's register in the order in which the dossiers came; served by the index on reception. */
export async function listRegister(
  db: Db,
  period: RegisterPeriod,
  page: { readonly after: RegisterPlace | undefined; readonly limit: number },
): Promise<RegisterRow[]> {
  const { submittedAt, code } = page.after ?? { submittedAt: new Date(0), code: "" };
  const { provinceCode, centre, from, to } = period;
  const values = [provinceCode, centre, from, to, submittedAt, code, page.limit];
  const rows = await runStatement<Read>(db, selectPage, values);
  return rows.map((row) => ({
    head: headNow(row.head, row.state),
    state: row.state,
    submittedAt: new Date(row.submitted_at),
    takenBy: row.taken_by,
  }));
}

/** Which dossier of the period the one with this code is, counted from 1 in the order of the register. */
export async function placeInRegister(
  db: Db,
  { provinceCode, centre, from }: Omit<RegisterPeriod, "to">,
  { submittedAt, code }: RegisterPlace,
): Promise<number> {
  const [row] = await runStatement<{ n: number }>(
    db,
    `select count(*)::int as n from dossier
     where province_code = $1 and received_by_organisation = $2 and submitted_at >= $3
       and submitted_at <= $4 and (submitted_at, code) <= ($4::timestamptz, $5::text)`,
    [provinceCode, centre, from, submittedAt, code],
  );
  return row?.n ?? 0;
}

/** How many dossiers came in a period: where the numbering of the next one begins. */
export async function countRegister(db: Db, { provinceCode, centre, from, to }: RegisterPeriod): Promise<number> {
  const [row] = await runStatement<{ n: number }>(
    db,
    `select count(*)::int as n from dossier
     where province_code = $1 and received_by_organisation = $2 and submitted_at >= $3 and submitted_at < $4`,
    [provinceCode, centre, from, to],
  );
  return row?.n ?? 0;
}
