import type { Selectable } from "kysely";
import { runStatement, type Db } from "#platform/database/database";
import type { Method, Receipt, Refund } from "../model/payment.ts";
import { paymentTables, type PaymentTables } from "../tables.ts";

const receiptOf = (row: Selectable<PaymentTables["payment_receipt"]>): Receipt => ({
  provinceCode: row.province_code,
  centre: row.centre,
  series: row.series,
  number: row.number,
  reference: row.reference,
  dossierCode: row.dossier_code,
  method: row.method as Method,
  amountDong: Number(row.amount_dong),
  chargeDong: Number(row.charge_dong),
  payer: row.payer,
  cashier: row.cashier,
  issuedAt: row.issued_at,
  day: row.issued_on,
  printed: row.printed,
});

export type Series = { readonly provinceCode: string; readonly centre: string; readonly series: string };

/**
 * The next number of a series, without a gap: the row is held until the transaction ends, and a transaction that fails
 * gives its number back. `step` 0 only holds the series, so that a day is not closed while money comes in.
 */
export async function holdSeries(db: Db, { provinceCode, centre, series }: Series, step: 0 | 1): Promise<number> {
  const [row] = await runStatement<{ last_number: number }>(
    db,
    `insert into receipt_series (province_code, centre, series, last_number) values ($1, $2, $3, $4::int)
     on conflict (province_code, centre, series)
     do update set last_number = receipt_series.last_number + $4::int
     returning last_number`,
    [provinceCode, centre, series, step],
  );
  return row?.last_number ?? 0;
}

export async function insertReceipt(db: Db, receipt: Receipt): Promise<void> {
  await paymentTables(db)
    .insertInto("payment_receipt")
    .values({
      province_code: receipt.provinceCode,
      centre: receipt.centre,
      series: receipt.series,
      number: receipt.number,
      reference: receipt.reference,
      dossier_code: receipt.dossierCode,
      method: receipt.method,
      amount_dong: receipt.amountDong,
      charge_dong: receipt.chargeDong,
      payer: receipt.payer,
      cashier: receipt.cashier,
      issued_at: receipt.issuedAt,
      issued_on: receipt.day,
    })
    .execute();
}

export async function listReceiptsOf(db: Db, provinceCode: string, dossierCode: string): Promise<readonly Receipt[]> {
  const rows = await paymentTables(db)
    .selectFrom("payment_receipt")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("dossier_code", "=", dossierCode)
    .orderBy("issued_at")
    .execute();
  return rows.map(receiptOf);
}

export type ReceiptKey = Series & { readonly number: number };

export async function findReceipt(
  db: Db,
  { provinceCode, centre, series, number }: ReceiptKey,
): Promise<Receipt | undefined> {
  const row = await paymentTables(db)
    .selectFrom("payment_receipt")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("centre", "=", centre)
    .where("series", "=", series)
    .where("number", "=", number)
    .executeTakeFirst();
  return row && receiptOf(row);
}

/** Counts one more print and says how often it had been printed before. */
export async function countPrint(db: Db, { provinceCode, centre, series, number }: ReceiptKey): Promise<number> {
  const row = await paymentTables(db)
    .updateTable("payment_receipt")
    .set((set) => ({ printed: set("printed", "+", 1) }))
    .where("province_code", "=", provinceCode)
    .where("centre", "=", centre)
    .where("series", "=", series)
    .where("number", "=", number)
    .returning("printed")
    .executeTakeFirst();
  return (row?.printed ?? 1) - 1;
}

export type TillDay = {
  readonly provinceCode: string;
  readonly centre: string;
  readonly day: string;
  readonly cashier: string;
};

/** The receipts of one till on one day, in their order. */
export async function listReceiptsOfDay(db: Db, till: TillDay): Promise<readonly Receipt[]> {
  const rows = await paymentTables(db)
    .selectFrom("payment_receipt")
    .selectAll()
    .where("province_code", "=", till.provinceCode)
    .where("centre", "=", till.centre)
    .where("issued_on", "=", till.day)
    .where("cashier", "=", till.cashier)
    .orderBy("series")
    .orderBy("number")
    .execute();
  return rows.map(receiptOf);
}

export async function insertRefund(db: Db, refund: Refund): Promise<void> {
  await paymentTables(db)
    .insertInto("payment_refund")
    .values({
      province_code: refund.provinceCode,
      id: refund.id,
      centre: refund.centre,
      series: refund.series,
      number: refund.number,
      amount_dong: refund.amountDong,
      method: refund.method,
      reason: refund.reason,
      cashier: refund.cashier,
      refunded_at: refund.at,
      refunded_on: refund.day,
    })
    .execute();
}

/** Receipts less refunds of a province: the other side of `sumPaidOrders`. */
export async function sumReceipts(db: Db, provinceCode: string): Promise<number> {
  const [row] = await runStatement<{ net: string | number }>(
    db,
    `select (select coalesce(sum(amount_dong), 0) from payment_receipt where province_code = $1)
          - (select coalesce(sum(amount_dong), 0) from payment_refund where province_code = $1) as net`,
    [provinceCode],
  );
  return Number(row?.net ?? 0);
}
