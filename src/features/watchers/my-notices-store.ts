import { runStatement, type Db } from "#platform/database/database";
import type { Place } from "./model/watches.ts";
import type { Rung, WatchName } from "./model/ladder.ts";

export type NoticeRow = {
  readonly id: string;
  readonly code: string;
  readonly procedure_code: string;
  readonly watch: WatchName;
  readonly rung: Rung;
  readonly organisation_id: string;
  readonly role: string;
  readonly anchor_at: Date;
  readonly raised_at: Date;
  readonly seen_at: Date | null;
};

/** Whose notices: the posts somebody holds now, stand-ins included. */
export type Mine = { readonly provinceCode: string; readonly accountId: string; readonly places: readonly Place[] };

const valuesOf = ({ provinceCode, accountId, places }: Mine): unknown[] => [
  provinceCode,
  accountId,
  places.map(({ organisationId }) => organisationId),
  places.map(({ role }) => role),
];

const mine = `
  from watch_notice n
  join unnest($3::text[], $4::text[]) p(organisation_id, role) using (organisation_id, role)
  left join watch_seen s on s.province_code = $1 and s.notice_id = n.id and s.account_id = $2
  where n.province_code = $1 and n.ended_at is null`;

/** Standing notices for these posts, in the order of these watches and then the oldest anchor first. */
export const listMine = (
  db: Db,
  of: Mine,
  page: { readonly order: readonly string[]; readonly limit: number },
): Promise<NoticeRow[]> =>
  runStatement<NoticeRow>(
    db,
    `select n.id, n.code, n.procedure_code, n.watch, n.rung, n.organisation_id, n.role, n.anchor_at, n.raised_at, s.seen_at
     ${mine} order by array_position($5::text[], n.watch), n.anchor_at, n.code, n.id limit $6`,
    [...valuesOf(of), page.order, page.limit],
  );

export async function countUnseen(db: Db, of: Mine): Promise<number> {
  const [row] = await runStatement<{ unseen: number }>(
    db,
    `select count(*)::int as unseen ${mine} and s.seen_at is null`,
    valuesOf(of),
  );
  return row?.unseen ?? 0;
}

/** Marks standing notices of these posts as seen by this account, all of them without a list; says how many are new. */
export async function insertSeen(
  tx: Db,
  of: Mine,
  { ids, at }: { readonly ids: readonly string[] | undefined; readonly at: Date },
): Promise<number> {
  const rows = await runStatement<{ notice_id: string }>(
    tx,
    `insert into watch_seen (province_code, notice_id, account_id, seen_at)
     select $1, n.id, $2, $5::timestamptz ${mine} and s.seen_at is null and ($6::text[] is null or n.id = any($6::text[]))
     on conflict do nothing returning notice_id`,
    [...valuesOf(of), at, ids ?? null],
  );
  return rows.length;
}
