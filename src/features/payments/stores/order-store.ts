import type { Selectable } from "kysely";
import type { Db } from "#platform/database/database";
import type { Order, OrderState } from "../model/payment.ts";
import { paymentTables, type PaymentTables } from "../tables.ts";

type Row = Selectable<PaymentTables["payment_order"]>;

const orderOf = (row: Row): Order => ({
  provinceCode: row.province_code,
  reference: row.reference,
  dossierCode: row.dossier_code,
  centre: row.centre,
  amountDong: Number(row.amount_dong),
  chargeDong: Number(row.charge_dong),
  state: row.state as OrderState,
  openedAt: row.opened_at,
  expiresAt: row.expires_at,
  ...(row.paid_at === null ? {} : { paidAt: row.paid_at }),
  refundedDong: Number(row.refunded_dong),
});

/** The order, held against others until the transaction ends. */
export async function findOrderForUpdate(
  db: Db,
  { provinceCode, reference }: Pick<Order, "provinceCode" | "reference">,
): Promise<Order | undefined> {
  const row = await paymentTables(db)
    .selectFrom("payment_order")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("reference", "=", reference)
    .forUpdate()
    .executeTakeFirst();
  return row && orderOf(row);
}

export async function findOrder(
  db: Db,
  { provinceCode, reference }: Pick<Order, "provinceCode" | "reference">,
): Promise<Order | undefined> {
  const row = await paymentTables(db)
    .selectFrom("payment_order")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("reference", "=", reference)
    .executeTakeFirst();
  return row && orderOf(row);
}

export async function findOpenOrder(db: Db, provinceCode: string, dossierCode: string): Promise<Order | undefined> {
  const row = await paymentTables(db)
    .selectFrom("payment_order")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("dossier_code", "=", dossierCode)
    .where("state", "=", "open")
    .executeTakeFirst();
  return row && orderOf(row);
}

/** False when the dossier has an open order already, or the reference is taken. */
export async function insertOrder(db: Db, order: Order): Promise<boolean> {
  const done = await paymentTables(db)
    .insertInto("payment_order")
    .values({
      province_code: order.provinceCode,
      reference: order.reference,
      dossier_code: order.dossierCode,
      centre: order.centre,
      amount_dong: order.amountDong,
      charge_dong: order.chargeDong,
      state: order.state,
      opened_at: order.openedAt,
      expires_at: order.expiresAt,
      paid_at: null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** Takes an order from open to paid or cancelled; false when it is not open any more. */
export async function endOrder(
  db: Db,
  { provinceCode, reference }: Pick<Order, "provinceCode" | "reference">,
  to: { readonly state: "paid" | "cancelled"; readonly paidAt?: Date },
): Promise<boolean> {
  const done = await paymentTables(db)
    .updateTable("payment_order")
    .set({ state: to.state, ...(to.paidAt ? { paid_at: to.paidAt } : {}) })
    .where("province_code", "=", provinceCode)
    .where("reference", "=", reference)
    .where("state", "=", "open")
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** What of a paid order has been given back, in all. */
export async function setRefunded(
  db: Db,
  { provinceCode, reference }: Pick<Order, "provinceCode" | "reference">,
  refundedDong: number,
): Promise<void> {
  await paymentTables(db)
    .updateTable("payment_order")
    .set({ refunded_dong: refundedDong })
    .where("province_code", "=", provinceCode)
    .where("reference", "=", reference)
    .execute();
}

/** Paid orders of a province less what was given back: what receipts and closings must come to. */
export async function sumPaidOrders(db: Db, provinceCode: string): Promise<number> {
  const row = await paymentTables(db)
    .selectFrom("payment_order")
    .select(({ fn }) => [fn.sum("amount_dong").as("paid"), fn.sum("refunded_dong").as("refunded")])
    .where("province_code", "=", provinceCode)
    .where("state", "=", "paid")
    .executeTakeFirst();
  return Number(row?.paid ?? 0) - Number(row?.refunded ?? 0);
}
