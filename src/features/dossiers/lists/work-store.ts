import { sql } from "kysely";
import { runStatement, type Db } from "#platform/database/database";
import { statuses, type DossierHead, type DossierState, type Status } from "../model/dossier.ts";
import { headNow } from "../model/head-now.ts";
import { tables } from "../tables.ts";

/** A dossier as lists show it. */
export type DossierRow = {
  readonly head: DossierHead;
  readonly state: DossierState;
  readonly version: number;
};

const columns = ["dossier.head", "dossier_state.state", "dossier_state.version"] as const;

/** Rows of a statement as lists take them. */
export const asRows = (rows: readonly { head: unknown; state: unknown; version: number }[]): DossierRow[] =>
  rows.map((row) => {
    const state = row.state as DossierState;
    return { head: headNow(row.head as DossierHead, state), state, version: row.version };
  });

const joined = (db: Db) =>
  tables(db)
    .selectFrom("dossier_state")
    .innerJoin("dossier", (join) =>
      join
        .onRef("dossier.province_code", "=", "dossier_state.province_code")
        .onRef("dossier.code", "=", "dossier_state.code"),
    );

export type WorkFilter = {
  readonly provinceCode: string;
  readonly desks: readonly { readonly organisation: string; readonly role: string }[];
  /** Only what is urgent before this moment: due soon, or late. */
  readonly before?: Date;
  readonly after?: Date;
  readonly status?: Status;
  /** Leaves out results that only wait to be collected: their due moment is behind them and presses nobody. */
  readonly unfinished?: true;
  readonly limit: number;
  readonly offset: number;
};

/** No file holds more lines than a spreadsheet opens. */
const mostLines = 1_000_000;

/** What waits at these desks, most urgent first; served by the desk index however many dossiers there are. */
const deskWork = (db: Db, filter: Omit<WorkFilter, "limit" | "offset">) => {
  let query = joined(db)
    .where("dossier_state.province_code", "=", filter.provinceCode)
    .where((is) =>
      is.or(
        filter.desks.map((desk) =>
          is.and([is("desk_organisation", "=", desk.organisation), is("desk_role", "=", desk.role)]),
        ),
      ),
    );
  if (filter.before) query = query.where("urgent_at", "<", filter.before);
  if (filter.after) query = query.where("urgent_at", ">=", filter.after);
  if (filter.status) query = query.where("status", "=", filter.status);
  if (filter.unfinished) query = query.where("status", "<>", statuses.finished);
  return query.orderBy(sql`urgent_at asc nulls last`).orderBy("dossier_state.code");
};

/** One page of what waits at these desks. */
export const listDeskWork = async (db: Db, filter: WorkFilter): Promise<DossierRow[]> =>
  asRows(await deskWork(db, filter).select(columns).limit(filter.limit).offset(filter.offset).execute());

/** All of it, by code. */
export const listDeskCodes = async (db: Db, filter: Omit<WorkFilter, "limit" | "offset">): Promise<string[]> =>
  (await deskWork(db, filter).select("dossier_state.code").limit(mostLines).execute()).map(({ code }) => code);

/** These dossiers of a province, in the order of the codes. */
export const listByCodes = async (db: Db, provinceCode: string, codes: readonly string[]): Promise<DossierRow[]> =>
  asRows(
    await runStatement<{ head: unknown; state: unknown; version: number }>(
      db,
      `select d.head, s.state, s.version from unnest($2::text[]) with ordinality as wanted(code, place)
       join dossier d on d.province_code = $1 and d.code = wanted.code
       join dossier_state s on s.province_code = $1 and s.code = wanted.code
       order by wanted.place`,
      [provinceCode, [...codes]],
    ),
  );

export type WorkCounts = {
  readonly all: number;
  readonly late: number;
  readonly soon: number;
  readonly online: number;
  readonly toReturn: number;
};

/** How much waits at these desks, counted over the desk index alone. */
export async function countDeskWork(
  db: Db,
  filter: Pick<WorkFilter, "provinceCode" | "desks"> & { readonly now: Date; readonly soonBefore: Date },
): Promise<WorkCounts> {
  const [row] = await runStatement<WorkCounts>(
    db,
    `select (count(*) filter (where status <> 9))::int as "all",
       (count(*) filter (where urgent_at < $4 and status <> 9))::int as late,
       (count(*) filter (where urgent_at >= $4 and urgent_at < $5 and status <> 9))::int as soon,
       (count(*) filter (where status = 1))::int as online,
       (count(*) filter (where status = 9))::int as "toReturn"
     from dossier_state
     where province_code = $1 and (desk_organisation, desk_role) in (select * from unnest($2::text[], $3::text[]))`,
    [
      filter.provinceCode,
      filter.desks.map((desk) => desk.organisation),
      filter.desks.map((desk) => desk.role),
      filter.now,
      filter.soonBefore,
    ],
  );
  return row ?? { all: 0, late: 0, soon: 0, online: 0, toReturn: 0 };
}

export type CentreFilter = {
  readonly provinceCode: string;
  readonly centre: string;
  readonly statuses: readonly Status[];
  readonly dueFrom?: Date;
  readonly dueBefore?: Date;
};

const centreWork = (db: Db, filter: CentreFilter) => {
  let query = joined(db)
    .where("dossier_state.province_code", "=", filter.provinceCode)
    .where("dossier_state.received_by_organisation", "=", filter.centre)
    .where("status", "in", [...filter.statuses]);
  if (filter.dueFrom) query = query.where("due_at", ">=", filter.dueFrom);
  if (filter.dueBefore) query = query.where("due_at", "<", filter.dueBefore);
  return query.orderBy("due_at").orderBy("dossier_state.code");
};

/** One page of a centre's open dossiers in the given statuses, by due moment. */
export const listCentreWork = async (
  db: Db,
  filter: CentreFilter & { readonly limit: number; readonly offset: number },
): Promise<DossierRow[]> =>
  asRows(await centreWork(db, filter).select(columns).limit(filter.limit).offset(filter.offset).execute());

/** All of them, by code. */
export const listCentreCodes = async (db: Db, filter: CentreFilter): Promise<string[]> =>
  (await centreWork(db, filter).select("dossier_state.code").limit(mostLines).execute()).map(({ code }) => code);

export type CentreDay = {
  readonly received: number;
  readonly online: number;
  readonly finished: number;
  readonly finishedLate: number;
  readonly returned: number;
  readonly open: number;
  readonly late: number;
  readonly dueToday: number;
  readonly awaitingSupplement: number;
  readonly awaitingPayment: number;
  readonly waitingToReturn: number;
};

/** A centre's day at a glance: what came in, went out and waits, from the dossiers it received. */
export async function readCentreDay(
  db: Db,
  filter: {
    readonly provinceCode: string;
    readonly centre: string;
    readonly from: Date;
    readonly to: Date;
    readonly now: Date;
  },
): Promise<CentreDay> {
  const [row] = await runStatement<CentreDay>(
    db,
    `with came as (
       select count(*)::int as received, (count(*) filter (where channel in ('portal', 'vneid')))::int as online
       from dossier where province_code = $1 and received_by_organisation = $2 and submitted_at >= $3 and submitted_at < $4
     ), waits as (
       select (count(*) filter (where status in (1, 2, 4, 5, 6)))::int as open,
         (count(*) filter (where status in (2, 4) and due_at < $5))::int as late,
         (count(*) filter (where status in (2, 4) and due_at >= $3 and due_at < $4))::int as "dueToday",
         (count(*) filter (where status = 5))::int as "awaitingSupplement",
         (count(*) filter (where status = 6))::int as "awaitingPayment",
         (count(*) filter (where status = 9))::int as "waitingToReturn"
       from dossier_state
       where province_code = $1 and received_by_organisation = $2 and status in (1, 2, 4, 5, 6, 9)
     ), went as (
       select (count(*) filter (where a.kind in ('finish', 'refuse')))::int as finished,
         (count(*) filter (where a.kind = 'finish' and a.body->>'timeliness' = 'late'))::int as "finishedLate",
         (count(*) filter (where a.kind = 'return'))::int as returned
       from dossier_act a
       where a.province_code = $1 and a.at >= $3 and a.at < $4 and a.kind in ('finish', 'refuse', 'return')
         and exists (select from dossier d where d.province_code = $1 and d.code = a.code and d.received_by_organisation = $2)
     )
     select * from came, waits, went`,
    [filter.provinceCode, filter.centre, filter.from, filter.to, filter.now],
  );
  if (!row) throw new Error("A count always has one row");
  return row;
}
