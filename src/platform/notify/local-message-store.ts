import { runShort, type Db } from "../database/database.ts";
import { together } from "../database/together.ts";
import { messageTables, type LocalMessageTable } from "./message-tables.ts";

/** Nothing when a message of that key was kept before. */
export const insertLocal = together<LocalMessageTable, true>(
  async (db, messages) => {
    const rows = await runShort<{ province_code: string; key: string }>(
      db,
      `insert into local_message (province_code, key, channel, recipient, subject, text, received_at)
       select * from json_to_recordset($1::json) message (province_code text, key text, channel text, recipient text,
         subject text, text text, received_at timestamptz)
       on conflict (province_code, key) do nothing returning province_code, key`,
      [JSON.stringify(messages)],
    );
    const kept = new Set(rows.map((row) => `${row.province_code} ${row.key}`));
    return messages.map((message) => (kept.has(`${message.province_code} ${message.key}`) ? true : undefined));
  },
  { most: 40 },
);

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
