import { runStatement, type Db } from "#platform/database/database";
import { callTables } from "./call-tables.ts";

/** Something that came in and was not believed. The same thing again is counted, not kept again. */
export type Strange = {
  readonly id: string;
  readonly systemId: string;
  readonly reason: string;
  /** At most 2,000 characters of what came. */
  readonly body: string;
};

export type StrangeRow = {
  readonly id: string;
  readonly system_id: string;
  readonly reason: string;
  readonly body: string;
  readonly times: number;
  readonly first_at: Date;
  readonly last_at: Date;
};

type Keeping = { readonly provinceCode: string; readonly at: Date };

/** So many open rows of one province: whoever sends rubbish without end fills no disk. */
const mostOpen = 2_000;

export async function keepStrange(db: Db, { provinceCode, at }: Keeping, all: readonly Strange[]): Promise<void> {
  if (all.length === 0) return;
  await runStatement(
    db,
    `insert into strange_event as s (province_code, id, system_id, reason, body, times, first_at, last_at)
     select $1, t.id, min(t.system_id), min(t.reason), min(t.body), count(*)::int, $2::timestamptz, $2::timestamptz
     from unnest($3::text[], $4::text[], $5::text[], $6::text[]) t(id, system_id, reason, body)
     where (select count(*) from strange_event o where o.province_code = $1 and o.settled_at is null) < ${mostOpen}
     group by t.id
     on conflict (province_code, id) do update set times = s.times + excluded.times,
       last_at = greatest(s.last_at, excluded.last_at)`,
    [provinceCode, at, ...(["id", "systemId", "reason", "body"] as const).map((name) => all.map((each) => each[name]))],
  );
}

export async function listStrange(db: Db, provinceCode: string, most: number): Promise<StrangeRow[]> {
  return callTables(db)
    .selectFrom("strange_event")
    .select(["id", "system_id", "reason", "body", "times", "first_at", "last_at"])
    .where("province_code", "=", provinceCode)
    .where("settled_at", "is", null)
    .orderBy("last_at", "desc")
    .limit(most)
    .execute();
}

export async function findStrange(db: Db, provinceCode: string, id: string): Promise<StrangeRow | undefined> {
  return callTables(db)
    .selectFrom("strange_event")
    .select(["id", "system_id", "reason", "body", "times", "first_at", "last_at"])
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .where("settled_at", "is", null)
    .executeTakeFirst();
}

type Settling = Keeping & { readonly id: string; readonly by: string; readonly how: "taken" | "discarded" };

/** False when somebody was faster. */
export async function settleStrange(db: Db, { provinceCode, at, id, by, how }: Settling): Promise<boolean> {
  const done = await callTables(db)
    .updateTable("strange_event")
    .set({ settled_at: at, settled_by: by, settled_how: how })
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .where("settled_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
