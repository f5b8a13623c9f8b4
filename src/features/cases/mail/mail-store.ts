import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/database";
import type { Attachment } from "../model/case.ts";

/** What is kept of a message that waits for a person. */
export type ToldMail = {
  readonly from?: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
};

type MailTables = {
  case_mailbox: {
    province_code: string;
    id: string;
    address: string;
    organisation_id: string;
    secret_number: number;
    opened_at: Date;
    opened_by: string;
    closed_at: Date | null;
  };
  case_mail: {
    province_code: string;
    id: string;
    mailbox_id: string;
    received_at: Date;
    /** Who writes too often is found without keeping who wrote. */
    sender_hash: string;
    reason: string | null;
    told: ColumnType<ToldMail | null, string | null, null>;
    settled_at: Date | null;
    settled_by: string | null;
    settled_how: string | null;
  };
};
const mailTables = (db: Db) => db.withTables<MailTables>();

export type Mailbox = {
  readonly provinceCode: string;
  readonly id: string;
  readonly address: string;
  /** The office that a matter concerns whose writer names none. */
  readonly organisationId: string;
  readonly secretNumber: number;
  readonly closedAt?: Date;
};

export async function listMailboxes(db: Db, provinceCode: string): Promise<Mailbox[]> {
  const rows = await mailTables(db)
    .selectFrom("case_mailbox")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    provinceCode: row.province_code,
    id: row.id,
    address: row.address,
    organisationId: row.organisation_id,
    secretNumber: row.secret_number,
    ...(row.closed_at ? { closedAt: row.closed_at } : {}),
  }));
}

type Opening = Omit<Mailbox, "secretNumber" | "closedAt"> & { readonly at: Date; readonly by: string };

/** Opens a mailbox, or opens it again with another address or office. */
export async function openMailbox(
  tx: Db,
  { provinceCode, id, address, organisationId, at, by }: Opening,
): Promise<void> {
  const row = { address, organisation_id: organisationId, closed_at: null };
  await mailTables(tx)
    .insertInto("case_mailbox")
    .values({ province_code: provinceCode, id, secret_number: 1, opened_at: at, opened_by: by, ...row })
    .onConflict((taken) => taken.columns(["province_code", "id"]).doUpdateSet(row))
    .execute();
}

type Key = { readonly provinceCode: string; readonly id: string };

/** A new secret, or the end; false when there is no such mailbox. */
export async function turnMailbox(tx: Db, { provinceCode, id }: Key, closedAt: Date | undefined): Promise<boolean> {
  const done = await mailTables(tx)
    .updateTable("case_mailbox")
    .set(({ eb }) => (closedAt ? { closed_at: closedAt } : { secret_number: eb("secret_number", "+", 1) }))
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function isKnownMail(db: Db, { provinceCode, id }: Key): Promise<boolean> {
  const row = await mailTables(db)
    .selectFrom("case_mail")
    .select("id")
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function countFromSender(
  db: Db,
  {
    provinceCode,
    senderHash,
    since,
  }: { readonly provinceCode: string; readonly senderHash: string; readonly since: Date },
): Promise<number> {
  const row = await mailTables(db)
    .selectFrom("case_mail")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("province_code", "=", provinceCode)
    .where("sender_hash", "=", senderHash)
    .where("received_at", ">", since)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

type Keeping = Key & {
  readonly mailboxId: string;
  readonly at: Date;
  readonly senderHash: string;
  readonly strange?: { readonly reason: string; readonly told: ToldMail };
};

/** The same message again changes nothing. */
export async function keepMail(
  db: Db,
  { provinceCode, id, mailboxId, at, senderHash, strange }: Keeping,
): Promise<void> {
  await mailTables(db)
    .insertInto("case_mail")
    .values({
      province_code: provinceCode,
      id,
      mailbox_id: mailboxId,
      received_at: at,
      sender_hash: senderHash,
      reason: strange?.reason ?? null,
      told: strange ? JSON.stringify(strange.told) : null,
      settled_at: null,
      settled_by: null,
      settled_how: null,
    })
    .onConflict((taken) => taken.columns(["province_code", "id"]).doNothing())
    .execute();
}

export type WaitingMail = {
  readonly id: string;
  readonly mailboxId: string;
  readonly receivedAt: Date;
  readonly reason: string;
  readonly told: ToldMail;
};

const waiting = (db: Db, provinceCode: string) =>
  mailTables(db)
    .selectFrom("case_mail")
    .select(["id", "mailbox_id", "received_at", "reason", "told"])
    .where("province_code", "=", provinceCode)
    .where("told", "is not", null);

type WaitingRow = Awaited<ReturnType<ReturnType<typeof waiting>["execute"]>>[number];
const waitingOf = ({ id, mailbox_id, received_at, reason, told }: WaitingRow): WaitingMail[] =>
  told === null ? [] : [{ id, mailboxId: mailbox_id, receivedAt: received_at, reason: reason ?? "", told }];

/** What waits for a person, the oldest first. */
export const listWaitingMail = async (db: Db, provinceCode: string, most: number): Promise<WaitingMail[]> =>
  (await waiting(db, provinceCode).orderBy("received_at").limit(most).execute()).flatMap(waitingOf);

export const findWaitingMail = async (db: Db, { provinceCode, id }: Key): Promise<WaitingMail | undefined> =>
  (await waiting(db, provinceCode).where("id", "=", id).execute()).flatMap(waitingOf)[0];

type Settling = Key & { readonly at: Date; readonly by: string; readonly how: string };

/** What was written is forgotten here: it is in the case, or nobody's. False when somebody was faster. */
export async function settleMail(db: Db, { provinceCode, id, at, by, how }: Settling): Promise<boolean> {
  const done = await mailTables(db)
    .updateTable("case_mail")
    .set({ told: null, settled_at: at, settled_by: by, settled_how: how })
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .where("told", "is not", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
