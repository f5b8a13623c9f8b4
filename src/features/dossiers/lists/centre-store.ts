import { runStatement, type Db } from "#platform/database/database";
import type { Status } from "../model/dossier.ts";
import { asRows, type DossierRow } from "./work-store.ts";

type Span = { readonly provinceCode: string; readonly from: Date; readonly to: Date };

export type HourCount = { readonly hour: number; readonly count: number };

/** Dossiers that came to a centre in a span, by the hour of the day in Viet Nam; only hours that had any. */
export const countByHour = (db: Db, of: Span & { readonly centre: string }): Promise<HourCount[]> =>
  runStatement<HourCount>(
    db,
    `select extract(hour from submitted_at at time zone 'Asia/Ho_Chi_Minh')::int as hour, count(*)::int as count
     from dossier
     where province_code = $1 and received_by_organisation = $2 and submitted_at >= $3 and submitted_at < $4
     group by 1 order by 1`,
    [of.provinceCode, of.centre, of.from, of.to],
  );

export type StepCount = {
  readonly status: Status;
  readonly step: string | null;
  readonly processId: string;
  readonly waiting: number;
  readonly late: number;
};

/** Where a centre's open dossiers stand, the fullest step first; read from its open dossiers alone. */
export const countBySteps = (
  db: Db,
  of: { readonly provinceCode: string; readonly centre: string; readonly now: Date },
): Promise<StepCount[]> =>
  runStatement<StepCount>(
    db,
    `select s.status, s.state->>'step' as step, d.process_id as "processId", count(*)::int as waiting,
       (count(*) filter (where s.due_at < $3 and s.status in (2, 4)))::int as late
     from dossier_state s join dossier d on d.province_code = s.province_code and d.code = s.code
     where s.province_code = $1 and s.received_by_organisation = $2 and s.status in (1, 2, 4, 5, 6, 9)
     group by 1, 2, 3 order by waiting desc, step`,
    [of.provinceCode, of.centre, of.now],
  );

export type CentreTotals = {
  readonly centre: string;
  readonly received: number;
  readonly online: number;
  readonly open: number;
  readonly late: number;
};

/** Every centre of a province at one glance: what came in, what is open, what is late; the latest first. */
export const listCentreTotals = (
  db: Db,
  of: Span & { readonly centres: readonly string[]; readonly now: Date },
): Promise<CentreTotals[]> =>
  runStatement<CentreTotals>(
    db,
    // One short look into the index per centre keeps this flat however many dossiers the province has.
    `select c.id as centre, came.received, came.online, waits.open, waits.late
     from unnest($2::text[]) as c(id)
     cross join lateral (
       select count(*)::int as received, (count(*) filter (where channel in ('portal', 'vneid')))::int as online
       from dossier where province_code = $1 and received_by_organisation = c.id and submitted_at >= $3 and submitted_at < $4
     ) came
     cross join lateral (
       select count(*)::int as open, (count(*) filter (where status in (2, 4) and due_at < $5))::int as late
       from dossier_state
       where province_code = $1 and received_by_organisation = c.id and status in (1, 2, 4, 5, 6)
     ) waits
     order by waits.late desc, waits.open desc, c.id`,
    [of.provinceCode, [...of.centres], of.from, of.to, of.now],
  );

export type TransitFilter = {
  readonly provinceCode: string;
  readonly organisations: readonly string[];
};

const moving = `
  select code from dossier_state
  where province_code = $1 and desk_organisation = any($2::text[])
    and (state->'papersHeld'->>'to' = any($2::text[]) or state->'resultHeld'->>'to' = any($2::text[]))
  union
  select code from dossier_state
  where province_code = $1 and received_by_organisation = any($2::text[])
    and (state->'papersHeld' ? 'to' or state->'resultHeld' ? 'to')
    and (state->'papersHeld'->>'to' = any($2::text[]) or state->'resultHeld'->>'to' = any($2::text[])
      or (state->'papersHeld' ? 'to' and state->'papersHeld'->>'holder' = any($2::text[]))
      or (state->'resultHeld' ? 'to' and state->'resultHeld'->>'holder' = any($2::text[])))
  union
  select code from dossier_state
  where province_code = $1 and status = 9 and not state->'resultHeld' ? 'to'
    and state->'resultHeld'->>'holder' = any($2::text[])
    and state->'resultHeld'->>'holder' <> state->>'returnOrganisation'`;

/**
 * Papers and results on the way to these offices or from them, and results that these offices should send on. What comes
 * to a committee is at its desk by then; what a centre sent, and what comes back to it after a refusal, is found among
 * the moving dossiers that it received.
 */
export const listInTransit = async (
  db: Db,
  of: TransitFilter & { readonly limit: number; readonly offset: number },
): Promise<DossierRow[]> =>
  asRows(
    await runStatement<{ head: unknown; state: unknown; version: number }>(
      db,
      `select d.head, s.state, s.version from (${moving}) moving
       join dossier_state s on s.province_code = $1 and s.code = moving.code
       join dossier d on d.province_code = $1 and d.code = moving.code
       order by s.urgent_at asc nulls last, s.code limit $3::int offset $4::int`,
      [of.provinceCode, [...of.organisations], of.limit, of.offset],
    ),
  );

/** All of it, by code. */
export async function listTransitCodes(db: Db, of: TransitFilter): Promise<string[]> {
  const rows = await runStatement<{ code: string }>(
    db,
    `select s.code from (${moving}) moving join dossier_state s on s.province_code = $1 and s.code = moving.code
     order by s.urgent_at asc nulls last, s.code`,
    [of.provinceCode, [...of.organisations]],
  );
  return rows.map(({ code }) => code);
}
