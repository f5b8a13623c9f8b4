import type { Db } from "../database/database.ts";
import { messageTables, type LocalMessageTable } from "./message-tables.ts";

/** Says false when a message of that key was kept before. */
export async function insertLocal(db: Db, row: LocalMessageTable): Promise<boolean> {
  const done = await messageTables(db)
    .insertInto("local_message")
    .values(row)
    .onConflict((taken) => taken.columns(["province_code", "key"]).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Of every province: the mailbox exists only on a developer's or a demonstration machine. */
export async function listLocal(db: Db, most: number): Promise<LocalMessageTable[]> {
  return messageTables(db)
    .selectFrom("local_message")
    .select(["province_code", "key", "channel", "recipient", "subject", "text", "received_at"])
    .orderBy("received_at", "desc")
    .orderBy("key")
    .limit(most)
    .execute();
}

export async function listProvincesWithLocal(db: Db, before: Date): Promise<string[]> {
  const rows = await messageTables(db)
    .selectFrom("local_message")
    .select("province_code")
    .distinct()
    .where("received_at", "<", before)
    .execute();
  return rows.map((row) => row.province_code);
}

export async function deleteLocal(db: Db, provinceCode: string, before: Date): Promise<void> {
  await messageTables(db)
    .deleteFrom("local_message")
    .where("province_code", "=", provinceCode)
    .where("received_at", "<", before)
    .execute();
}
