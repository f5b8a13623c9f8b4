import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import { peopleTables } from "./tables.ts";

/** So many within so many minutes, counted from the first one taken. */
export type Quota = { readonly most: number; readonly minutes: number };
/** Who takes: never a bare number or address, but its signature. */
export type Taker = { readonly provinceCode: string; readonly subject: string };

/**
 * Takes one, or says in how many minutes there is one again. One statement, so that a hundred requests at the same
 * moment take no more than the quota; a refused one takes nothing and does not lengthen the wait.
 */
export async function takeFromQuota(
  db: Db,
  { provinceCode, subject }: Taker,
  quota: Quota & { readonly at: Date },
): Promise<{ taken: true } | { taken: false; minutes: number }> {
  const { at, most } = quota;
  const oldest = new Date(at.getTime() - quota.minutes * 60_000);
  const isOver = sql<boolean>`quota.started_at <= ${oldest}::timestamptz`;
  const row = await peopleTables(db)
    .insertInto("quota")
    .values({ province_code: provinceCode, subject, started_at: at, taken: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["province_code", "subject"])
        .doUpdateSet({
          taken: sql<number>`case when ${isOver} then 1 else quota.taken + 1 end`,
          started_at: sql<Date>`case when ${isOver} then ${at}::timestamptz else quota.started_at end`,
        })
        .where(sql<boolean>`${isOver} or quota.taken < ${most}::int`),
    )
    .returning("taken")
    .executeTakeFirst();
  return row ? { taken: true } : { taken: false, minutes: await minutesUntil(db, { provinceCode, subject }, quota) };
}

async function minutesUntil(
  db: Db,
  { provinceCode, subject }: Taker,
  { at, minutes }: Quota & { readonly at: Date },
): Promise<number> {
  const row = await peopleTables(db)
    .selectFrom("quota")
    .select("started_at")
    .where("province_code", "=", provinceCode)
    .where("subject", "=", subject)
    .executeTakeFirst();
  const passed = row ? (at.getTime() - row.started_at.getTime()) / 60_000 : 0;
  return Math.max(1, Math.ceil(minutes - passed));
}
