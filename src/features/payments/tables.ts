import type { ColumnType, Generated } from "kysely";
import type { Db } from "#platform/database/database";
import type { Counted } from "./model/closing.ts";

/** A whole number of đồng: the server says it as text, the embedded database as a number. */
type Dong = ColumnType<string | number, number, number>;

export type PaymentTables = {
  payment_account: {
    province_code: string;
    centre: string;
    set_at: Date;
    set_by: string;
    bank_bin: string;
    bank_name: string;
    account_number: string;
    account_name: string;
    receipt_series: string;
    gateway: string;
    order_days: number;
  };
  payment_order: {
    province_code: string;
    reference: string;
    dossier_code: string;
    centre: string;
    amount_dong: Dong;
    charge_dong: Dong;
    state: string;
    opened_at: Date;
    expires_at: Date;
    paid_at: Date | null;
    refunded_dong: ColumnType<string | number, number | undefined, number>;
  };
  payment_notice: {
    province_code: string;
    provider: string;
    notice_id: string;
    reference: string;
    amount_dong: Dong;
    paid_at: Date;
    received_at: Date;
    state: string;
    why: string | null;
    note: string | null;
    settled_by: string | null;
    settled_at: Date | null;
  };
  receipt_series: { province_code: string; centre: string; series: string; last_number: number };
  payment_receipt: {
    province_code: string;
    centre: string;
    series: string;
    number: number;
    reference: string;
    dossier_code: string;
    method: string;
    amount_dong: Dong;
    charge_dong: Dong;
    payer: string;
    cashier: string;
    issued_at: Date;
    issued_on: string;
    printed: Generated<number>;
  };
  payment_refund: {
    province_code: string;
    id: string;
    centre: string;
    series: string;
    number: number;
    amount_dong: Dong;
    method: string;
    reason: string;
    cashier: string;
    refunded_at: Date;
    refunded_on: string;
  };
  cash_closing: {
    province_code: string;
    centre: string;
    closed_on: string;
    cashier: string;
    receipts: number;
    cash_dong: Dong;
    bank_dong: Dong;
    cash_refunds_dong: Dong;
    bank_refunds_dong: Dong;
    float_dong: Dong;
    counted: ColumnType<Counted, string, never>;
    difference_dong: Dong;
    explanation: string;
    closed_at: Date;
    countersigned_at: Date | null;
    countersigned_by: string | null;
  };
};

export const paymentTables = (db: Db) => db.withTables<PaymentTables>();
