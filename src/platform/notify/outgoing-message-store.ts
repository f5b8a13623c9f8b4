import { sql } from "kysely";
import { runShort, type Db } from "../database/database.ts";
import { together } from "../database/together.ts";
import { messageTables, type OutgoingMessageTable } from "./message-tables.ts";

export type MessageKey = { readonly provinceCode: string; readonly key: string };

/** Says false when a message of that key is already there, sent or not. */
export async function insertOutgoing(db: Db, row: OutgoingMessageTable): Promise<boolean> {
  const done = await messageTables(db)
    .insertInto("outgoing_message")
    .values({ ...row, data: row.data === null ? null : (JSON.stringify(row.data) as never) })
    .onConflict((taken) => taken.columns(["province_code", "key"]).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function listProvincesWithDue(db: Db, at: Date): Promise<string[]> {
  const rows = await messageTables(db)
    .selectFrom("outgoing_message")
    .select("province_code")
    .distinct()
    .where("next_at", "<=", at)
    .execute();
  return rows.map((row) => row.province_code);
}

type Claim = { readonly provinceCode: string; readonly at: Date; readonly leaseUntil: Date };

/**
 * Takes due messages for this worker: until the lease ends no other takes them, and `skip locked` keeps two
 * workers that look at the same moment apart. A worker that dies leaves them due again after the lease.
 */
export async function claimDue(db: Db, claim: Claim & { readonly most: number }): Promise<OutgoingMessageTable[]> {
  return messageTables(db)
    .updateTable("outgoing_message")
    .set((row) => ({ next_at: claim.leaseUntil, attempts: row("attempts", "+", 1) }))
    .where("province_code", "=", claim.provinceCode)
    .where("key", "in", (inner) =>
      inner
        .selectFrom("outgoing_message")
        .select("key")
        .where("province_code", "=", claim.provinceCode)
        .where("next_at", "<=", claim.at)
        .orderBy("next_at")
        .limit(claim.most)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();
}

export async function claimOne(
  db: Db,
  claim: Claim & { readonly key: string },
): Promise<OutgoingMessageTable | undefined> {
  return messageTables(db)
    .updateTable("outgoing_message")
    .set((row) => ({ next_at: claim.leaseUntil, attempts: row("attempts", "+", 1) }))
    .where("province_code", "=", claim.provinceCode)
    .where("key", "=", claim.key)
    .where("next_at", "<=", claim.at)
    .returningAll()
    .executeTakeFirst();
}

/** As many as are delivered side by side; the `limit` tells PostgreSQL so, which then goes by the index. */
const most = 8;
const marked = (more: string): string =>
  `(select * from json_to_recordset($1::json) mark (province_code text, key text, at timestamptz${more}) limit ${most}) mark`;

type Mark = MessageKey & { readonly at: Date };
const markRow = ({ provinceCode, key, at }: Mark) => ({ province_code: provinceCode, key, at: at.toISOString() });

/**
 * The mark that decides after a crash. Nothing when another worker has claimed the message meanwhile: each claim raises
 * `attempts`, so a worker that was slower than its lease finds its number gone and sends nothing.
 */
export const markHanded = together<Mark & { readonly attempts: number }, true>(
  async (db, marks) => {
    const rows = await runShort<{ province_code: string; key: string }>(
      db,
      `update outgoing_message m set handed_at = mark.at from ${marked(", attempts int")}
       where m.province_code = mark.province_code and m.key = mark.key and m.attempts = mark.attempts and m.next_at is not null
       returning m.province_code, m.key`,
      [JSON.stringify(marks.map((mark) => ({ ...markRow(mark), attempts: mark.attempts })))],
    );
    const done = new Set(rows.map((row) => `${row.province_code} ${row.key}`));
    return marks.map(({ provinceCode, key }) => (done.has(`${provinceCode} ${key}`) ? true : undefined));
  },
  { most },
);

// A message that expires carries a secret: its text goes with its end.
const textAfterEnd = "case when expires_at is null then text else '' end";

export const markSent = together<Mark, never>(
  async (db, marks) => {
    await runShort(
      db,
      `update outgoing_message m set next_at = null, given_up_at = null, sent_at = mark.at, last_fault = null,
         text = ${textAfterEnd}
       from ${marked("")} where m.province_code = mark.province_code and m.key = mark.key`,
      [JSON.stringify(marks.map(markRow))],
    );
    return [];
  },
  { most },
);

/** Nothing happens when another worker has sent it meanwhile. */
export async function markFailed(
  db: Db,
  { provinceCode, key }: MessageKey,
  failure: { readonly fault: string; readonly nextAt: Date } | { readonly fault: string; readonly givenUpAt: Date },
): Promise<void> {
  const end =
    "nextAt" in failure
      ? { next_at: failure.nextAt, given_up_at: null, handed_at: null }
      : { next_at: null, given_up_at: failure.givenUpAt, text: sql<string>`${sql.raw(textAfterEnd)}` };
  await messageTables(db)
    .updateTable("outgoing_message")
    .set({ ...end, last_fault: failure.fault.slice(0, 300) })
    .where("province_code", "=", provinceCode)
    .where("key", "=", key)
    .where("sent_at", "is", null)
    .execute();
}

export type SentAbout = Pick<
  OutgoingMessageTable,
  "key" | "channel" | "recipient" | "text" | "queued_at" | "next_at" | "sent_at" | "given_up_at" | "handed_at"
>;

/** What was written about one dossier, the newest first. */
export async function listAbout(db: Db, provinceCode: string, about: string): Promise<SentAbout[]> {
  return messageTables(db)
    .selectFrom("outgoing_message")
    .select(["key", "channel", "recipient", "text", "queued_at", "next_at", "sent_at", "given_up_at", "handed_at"])
    .where("province_code", "=", provinceCode)
    .where("about", "=", about)
    .orderBy("queued_at", "desc")
    .orderBy("key")
    .limit(200)
    .execute();
}

export async function listProvincesWithFinished(db: Db, before: Date): Promise<string[]> {
  const rows = await messageTables(db)
    .selectFrom("outgoing_message")
    .select("province_code")
    .distinct()
    .where("next_at", "is", null)
    .where("queued_at", "<", before)
    .execute();
  return rows.map((row) => row.province_code);
}

export async function deleteFinished(db: Db, provinceCode: string, before: Date): Promise<void> {
  await messageTables(db)
    .deleteFrom("outgoing_message")
    .where("province_code", "=", provinceCode)
    .where("next_at", "is", null)
    .where("queued_at", "<", before)
    .execute();
}
