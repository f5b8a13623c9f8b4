import type { Db } from "#platform/database/database";
import { rosterTables } from "./roster-tables.ts";

type Account = { readonly provinceCode: string; readonly accountId: string };

/** Opens the one feed of an account: what was open before is closed. */
export async function insertFeed(
  tx: Db,
  of: Account,
  feed: { readonly tokenHash: string; readonly seed: string; readonly at: Date },
): Promise<void> {
  await closeFeeds(tx, of, feed.at);
  await rosterTables(tx)
    .insertInto("duty_feed")
    .values({
      province_code: of.provinceCode,
      token_hash: feed.tokenHash,
      seed: feed.seed,
      account_id: of.accountId,
      opened_at: feed.at,
      closed_at: null,
    })
    .execute();
}

/** How many were open. */
export async function closeFeeds(tx: Db, { provinceCode, accountId }: Account, at: Date): Promise<number> {
  const done = await rosterTables(tx)
    .updateTable("duty_feed")
    .set({ closed_at: at })
    .where("province_code", "=", provinceCode)
    .where("account_id", "=", accountId)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Whose feed a secret address opens; undefined when it never did or no longer does. */
export async function findFeedAccount(db: Db, provinceCode: string, tokenHash: string): Promise<string | undefined> {
  const row = await rosterTables(db)
    .selectFrom("duty_feed")
    .select("account_id")
    .where("province_code", "=", provinceCode)
    .where("token_hash", "=", tokenHash)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return row?.account_id;
}

/** What the open feed of an account was made from. */
export async function findOpenSeed(db: Db, { provinceCode, accountId }: Account): Promise<string | undefined> {
  const row = await rosterTables(db)
    .selectFrom("duty_feed")
    .select("seed")
    .where("province_code", "=", provinceCode)
    .where("account_id", "=", accountId)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return row?.seed;
}
