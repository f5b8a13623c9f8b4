import type { Db } from "#platform/database/database";
import { paymentTables } from "../tables.ts";

/** Where a centre's money goes, and how its receipts are numbered. `centre` is empty for a whole province. */
export type Account = {
  readonly provinceCode: string;
  readonly centre: string;
  readonly bankBin: string;
  readonly bankName: string;
  readonly accountNumber: string;
  readonly accountName: string;
  /** Before the year: "BL" makes the series BL26. */
  readonly receiptSeries: string;
  readonly gateway: "none" | "test";
  /** How long an order can be paid. */
  readonly orderDays: number;
};

/** The newest settings of a centre, else of its province. */
export async function findAccount(db: Db, provinceCode: string, centre: string): Promise<Account | undefined> {
  const row = await paymentTables(db)
    .selectFrom("payment_account")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("centre", "in", [centre, ""])
    .orderBy("centre", "desc")
    .orderBy("set_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      provinceCode: row.province_code,
      centre: row.centre,
      bankBin: row.bank_bin,
      bankName: row.bank_name,
      accountNumber: row.account_number,
      accountName: row.account_name,
      receiptSeries: row.receipt_series,
      gateway: row.gateway === "test" ? "test" : "none",
      orderDays: row.order_days,
    }
  );
}

/** Adds new settings; those before stay on record. */
export async function insertAccount(db: Db, account: Account, set: { readonly at: Date; readonly by: string }) {
  await paymentTables(db)
    .insertInto("payment_account")
    .values({
      province_code: account.provinceCode,
      centre: account.centre,
      set_at: set.at,
      set_by: set.by,
      bank_bin: account.bankBin,
      bank_name: account.bankName,
      account_number: account.accountNumber,
      account_name: account.accountName,
      receipt_series: account.receiptSeries,
      gateway: account.gateway,
      order_days: account.orderDays,
    })
    .onConflict((on) => on.doNothing())
    .execute();
}
