import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import { staffTables } from "./tables.ts";

/** Whose failures are counted: an account's name or a client's address, as a hash, because people mistype secrets. */
export type Attempter = { readonly provinceCode: string; readonly subject: string };

/** From the `free`th failure on each costs a wait, doubling from one minute to `mostMinutes`. */
export type Patience = { readonly free: number; readonly mostMinutes: number };

/**
 * Counts one failure; while a wait is on, nothing more is counted. One statement, so that failures at the same moment
 * are counted one after another. A day without failures starts the count anew.
 */
export async function countFailure(
  db: Db,
  by: Attempter,
  { at, patience }: { readonly at: Date; readonly patience: Patience },
): Promise<void> {
  const failures = sql<number>`case when sign_in_attempt.last_at < ${at}::timestamptz - interval '1 day' then 1 else sign_in_attempt.failures + 1 end`;
  const minutes = sql`least(${patience.mostMinutes}::int, power(2, least(${failures} - ${patience.free}::int, 20))::int)`;
  await staffTables(db)
    .insertInto("sign_in_attempt")
    .values({ province_code: by.provinceCode, subject: by.subject, failures: 1, last_at: at, wait_until: null })
    .onConflict((conflict) =>
      conflict
        .columns(["province_code", "subject"])
        .doUpdateSet({
          failures,
          last_at: at,
          wait_until: sql<Date | null>`case when ${failures} >= ${patience.free}::int
            then ${at}::timestamptz + make_interval(mins => ${minutes}) end`,
        })
        .where(sql<boolean>`sign_in_attempt.wait_until is null or sign_in_attempt.wait_until <= ${at}::timestamptz`),
    )
    .execute();
}

/** Until when this one must wait, or undefined. */
export async function findWait(db: Db, by: Attempter, at: Date): Promise<Date | undefined> {
  const row = await staffTables(db)
    .selectFrom("sign_in_attempt")
    .select("wait_until")
    .where("province_code", "=", by.provinceCode)
    .where("subject", "=", by.subject)
    .where("wait_until", ">", at)
    .executeTakeFirst();
  return row?.wait_until ?? undefined;
}

export async function forgetAttempts(db: Db, by: Attempter): Promise<void> {
  await staffTables(db)
    .deleteFrom("sign_in_attempt")
    .where("province_code", "=", by.provinceCode)
    .where("subject", "=", by.subject)
    .execute();
}

export async function deleteAttemptsBefore(db: Db, provinceCode: string, before: Date): Promise<void> {
  await staffTables(db)
    .deleteFrom("sign_in_attempt")
    .where("province_code", "=", provinceCode)
    .where("last_at", "<", before)
    .execute();
}
