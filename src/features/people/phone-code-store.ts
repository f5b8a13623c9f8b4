import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import { peopleTables, type PhoneCodeTable } from "./tables.ts";

type OfPhone = { readonly provinceCode: string; readonly phoneHash: string };

/** Throws a unique violation when the same request asked before. */
export async function insertCode(db: Db, row: PhoneCodeTable): Promise<void> {
  await peopleTables(db).insertInto("phone_code").values(row).execute();
}

export async function findCode(
  db: Db,
  { provinceCode, id }: { readonly provinceCode: string; readonly id: string },
): Promise<PhoneCodeTable | undefined> {
  return peopleTables(db)
    .selectFrom("phone_code")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
}

const newestOf = (db: Db, { provinceCode, phoneHash }: OfPhone) =>
  peopleTables(db)
    .selectFrom("phone_code")
    .where("province_code", "=", provinceCode)
    .where("phone_hash", "=", phoneHash)
    .orderBy("requested_at", "desc")
    .orderBy("id", "desc")
    .limit(1);

/** Only the newest code of a phone counts; older ones are void from the moment a new one is asked for. */
export const findNewestCode = (db: Db, of: OfPhone): Promise<PhoneCodeTable | undefined> =>
  newestOf(db, of).selectAll().executeTakeFirst();

/**
 * Counts a try before the code is looked at, so that guesses sent at the same moment cannot outnumber the limit.
 * Undefined when there is nothing to try: no code, used, expired or tried out.
 */
export async function countTry(
  db: Db,
  of: OfPhone & { readonly at: Date; readonly mostTries: number },
): Promise<PhoneCodeTable | undefined> {
  return peopleTables(db)
    .updateTable("phone_code")
    .set({ tries: sql<number>`tries + 1` })
    .where("province_code", "=", of.provinceCode)
    .where("id", "=", newestOf(db, of).select("id"))
    .where("used_at", "is", null)
    .where("expires_at", ">", of.at)
    .where("tries", "<", of.mostTries)
    .returningAll()
    .executeTakeFirst();
}

/** True for the one request that uses the code. */
export async function markUsed(
  db: Db,
  use: { readonly provinceCode: string; readonly id: string; readonly at: Date; readonly requestKey: string },
): Promise<boolean> {
  const done = await peopleTables(db)
    .updateTable("phone_code")
    .set({ used_at: use.at, used_key: use.requestKey })
    .where("province_code", "=", use.provinceCode)
    .where("id", "=", use.id)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
