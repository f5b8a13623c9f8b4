import type { Selectable } from "kysely";
import type { Db } from "#platform/database/database";
import type { Mismatch, Notice } from "../model/payment.ts";
import { paymentTables, type PaymentTables } from "../tables.ts";

const noticeOf = (row: Selectable<PaymentTables["payment_notice"]>): Notice => ({
  provinceCode: row.province_code,
  provider: row.provider,
  noticeId: row.notice_id,
  reference: row.reference,
  amountDong: Number(row.amount_dong),
  paidAt: row.paid_at,
  receivedAt: row.received_at,
  state: row.state as Notice["state"],
  ...(row.why === null ? {} : { why: row.why as Mismatch }),
  ...(row.note === null ? {} : { note: row.note }),
});

export type NoticeKey = Pick<Notice, "provinceCode" | "provider" | "noticeId">;

const keyed = (db: Db, { provinceCode, provider, noticeId }: NoticeKey) =>
  paymentTables(db)
    .selectFrom("payment_notice")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("provider", "=", provider)
    .where("notice_id", "=", noticeId);

export async function findNotice(db: Db, key: NoticeKey): Promise<Notice | undefined> {
  const row = await keyed(db, key).executeTakeFirst();
  return row && noticeOf(row);
}

/** The notice, held against others until the transaction ends: whoever comes second sees what the first has done. */
export async function findNoticeForUpdate(db: Db, key: NoticeKey): Promise<Notice | undefined> {
  const row = await keyed(db, key).forUpdate().executeTakeFirst();
  return row && noticeOf(row);
}

/** Keeps a notice before anything is done with it; false when it is here already. */
export async function insertNotice(db: Db, notice: Notice): Promise<boolean> {
  const done = await paymentTables(db)
    .insertInto("payment_notice")
    .values({
      province_code: notice.provinceCode,
      provider: notice.provider,
      notice_id: notice.noticeId,
      reference: notice.reference,
      amount_dong: notice.amountDong,
      paid_at: notice.paidAt,
      received_at: notice.receivedAt,
      state: notice.state,
      why: null,
      note: null,
      settled_by: null,
      settled_at: null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0;
}

type Outcome = {
  readonly state: Exclude<Notice["state"], "pending">;
  readonly why?: Mismatch;
  readonly note?: string;
  readonly by?: string;
  readonly at: Date;
};

export async function setNoticeState(db: Db, { provinceCode, provider, noticeId }: NoticeKey, outcome: Outcome) {
  await paymentTables(db)
    .updateTable("payment_notice")
    .set({
      state: outcome.state,
      ...(outcome.why ? { why: outcome.why } : {}),
      ...(outcome.note === undefined ? {} : { note: outcome.note }),
      settled_by: outcome.by ?? null,
      settled_at: outcome.at,
    })
    .where("province_code", "=", provinceCode)
    .where("provider", "=", provider)
    .where("notice_id", "=", noticeId)
    .execute();
}

/** Notices that pay nothing until somebody has looked at them, oldest first. */
export async function listUnmatched(db: Db, provinceCode: string, most: number): Promise<readonly Notice[]> {
  const rows = await paymentTables(db)
    .selectFrom("payment_notice")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("state", "=", "unmatched")
    .orderBy("received_at")
    .limit(most)
    .execute();
  return rows.map(noticeOf);
}

/** Where notices were left behind: mostly nowhere, so that one question stands for one to each province. */
export async function listProvincesWithPending(db: Db, before: Date): Promise<readonly string[]> {
  const rows = await paymentTables(db)
    .selectFrom("payment_notice")
    .select("province_code")
    .distinct()
    .where("state", "=", "pending")
    .where("received_at", "<", before)
    .execute();
  return rows.map((row) => row.province_code);
}

/** Notices that were kept and not dealt with, because the program ended between the two. */
export async function listPending(db: Db, provinceCode: string, before: Date): Promise<readonly Notice[]> {
  const rows = await paymentTables(db)
    .selectFrom("payment_notice")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("state", "=", "pending")
    .where("received_at", "<", before)
    .orderBy("received_at")
    .limit(100)
    .execute();
  return rows.map(noticeOf);
}
