import type { Selectable } from "kysely";
import { runStatement, type Db } from "#platform/database/database";
import type { Closing, TillTotals } from "../model/closing.ts";
import { paymentTables, type PaymentTables } from "../tables.ts";
import type { TillDay } from "./receipt-store.ts";

const closingOf = (row: Selectable<PaymentTables["cash_closing"]>): Closing => ({
  provinceCode: row.province_code,
  centre: row.centre,
  day: row.closed_on,
  cashier: row.cashier,
  receipts: row.receipts,
  cashDong: Number(row.cash_dong),
  bankDong: Number(row.bank_dong),
  cashRefundsDong: Number(row.cash_refunds_dong),
  bankRefundsDong: Number(row.bank_refunds_dong),
  floatDong: Number(row.float_dong),
  counted: row.counted,
  differenceDong: Number(row.difference_dong),
  explanation: row.explanation,
  closedAt: row.closed_at,
  ...(row.countersigned_at ? { countersignedAt: row.countersigned_at } : {}),
  ...(row.countersigned_by ? { countersignedBy: row.countersigned_by } : {}),
});

/** What went through a till on a day, from its receipts and refunds. */
export async function totalsOf(db: Db, till: TillDay): Promise<TillTotals> {
  const [row] = await runStatement<Record<keyof TillTotals, string | number>>(
    db,
    `with taken as (
       select count(*) as receipts,
         coalesce(sum(amount_dong) filter (where method = 'cash'), 0) as cash,
         coalesce(sum(amount_dong) filter (where method <> 'cash'), 0) as bank
       from payment_receipt where province_code = $1 and centre = $2 and issued_on = $3::date and cashier = $4
     ), given as (
       select coalesce(sum(amount_dong) filter (where method = 'cash'), 0) as cash,
         coalesce(sum(amount_dong) filter (where method <> 'cash'), 0) as bank
       from payment_refund where province_code = $1 and centre = $2 and refunded_on = $3::date and cashier = $4
     )
     select taken.receipts, taken.cash as "cashDong", taken.bank as "bankDong",
       given.cash as "cashRefundsDong", given.bank as "bankRefundsDong"
     from taken, given`,
    [till.provinceCode, till.centre, till.day, till.cashier],
  );
  return {
    receipts: Number(row?.receipts ?? 0),
    cashDong: Number(row?.cashDong ?? 0),
    bankDong: Number(row?.bankDong ?? 0),
    cashRefundsDong: Number(row?.cashRefundsDong ?? 0),
    bankRefundsDong: Number(row?.bankRefundsDong ?? 0),
  };
}

export async function findClosing(db: Db, till: TillDay): Promise<Closing | undefined> {
  const row = await paymentTables(db)
    .selectFrom("cash_closing")
    .selectAll()
    .where("province_code", "=", till.provinceCode)
    .where("centre", "=", till.centre)
    .where("closed_on", "=", till.day)
    .where("cashier", "=", till.cashier)
    .executeTakeFirst();
  return row && closingOf(row);
}

/** False when the day is closed already. */
export async function insertClosing(db: Db, closing: Closing): Promise<boolean> {
  const done = await paymentTables(db)
    .insertInto("cash_closing")
    .values({
      province_code: closing.provinceCode,
      centre: closing.centre,
      closed_on: closing.day,
      cashier: closing.cashier,
      receipts: closing.receipts,
      cash_dong: closing.cashDong,
      bank_dong: closing.bankDong,
      cash_refunds_dong: closing.cashRefundsDong,
      bank_refunds_dong: closing.bankRefundsDong,
      float_dong: closing.floatDong,
      counted: JSON.stringify(closing.counted),
      difference_dong: closing.differenceDong,
      explanation: closing.explanation,
      closed_at: closing.closedAt,
      countersigned_at: null,
      countersigned_by: null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** False when it is not closed, or countersigned already. */
export async function countersign(db: Db, till: TillDay, by: { readonly at: Date; readonly account: string }) {
  const done = await paymentTables(db)
    .updateTable("cash_closing")
    .set({ countersigned_at: by.at, countersigned_by: by.account })
    .where("province_code", "=", till.provinceCode)
    .where("centre", "=", till.centre)
    .where("closed_on", "=", till.day)
    .where("cashier", "=", till.cashier)
    .where("countersigned_at", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** The tills of a centre that took or gave money on a day, closed or not. */
export async function listTills(
  db: Db,
  { provinceCode, centre, day }: Omit<TillDay, "cashier">,
): Promise<readonly string[]> {
  const rows = await runStatement<{ cashier: string }>(
    db,
    `select cashier from payment_receipt where province_code = $1 and centre = $2 and issued_on = $3::date
     union select cashier from payment_refund where province_code = $1 and centre = $2 and refunded_on = $3::date
     union select cashier from cash_closing where province_code = $1 and centre = $2 and closed_on = $3::date
     order by cashier`,
    [provinceCode, centre, day],
  );
  return rows.map(({ cashier }) => cashier);
}
