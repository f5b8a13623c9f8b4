import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

const settings = sql`
  create table payment_account (
    province_code text not null,
    centre text not null,
    set_at timestamptz not null,
    set_by text not null,
    bank_bin text not null,
    bank_name text not null,
    account_number text not null,
    account_name text not null,
    receipt_series text not null,
    gateway text not null check (gateway in ('none', 'test')),
    order_days integer not null check (order_days > 0),
    primary key (province_code, centre, set_at)
  )`;

const orders = sql`
  create table payment_order (
    province_code text not null,
    reference text not null,
    dossier_code text not null,
    centre text not null,
    amount_dong bigint not null check (amount_dong > 0),
    charge_dong bigint not null check (charge_dong between 0 and amount_dong),
    state text not null check (state in ('open', 'paid', 'cancelled')),
    opened_at timestamptz not null,
    expires_at timestamptz not null,
    paid_at timestamptz,
    refunded_dong bigint not null default 0 check (refunded_dong between 0 and amount_dong),
    primary key (province_code, reference)
  )`;

const notices = sql`
  create table payment_notice (
    province_code text not null,
    provider text not null,
    notice_id text not null,
    reference text not null,
    amount_dong bigint not null,
    paid_at timestamptz not null,
    received_at timestamptz not null,
    state text not null check (state in ('pending', 'applied', 'unmatched', 'assigned', 'refunded')),
    why text,
    note text,
    settled_by text,
    settled_at timestamptz,
    primary key (province_code, provider, notice_id)
  )`;

const receipts = [
  sql`
  create table receipt_series (
    province_code text not null,
    centre text not null,
    series text not null,
    last_number integer not null,
    primary key (province_code, centre, series)
  )`,
  sql`
  create table payment_receipt (
    province_code text not null,
    centre text not null,
    series text not null,
    number integer not null,
    reference text not null,
    dossier_code text not null,
    method text not null check (method in ('cash', 'card', 'transfer', 'gateway')),
    amount_dong bigint not null check (amount_dong > 0),
    charge_dong bigint not null check (charge_dong between 0 and amount_dong),
    payer text not null,
    cashier text not null,
    issued_at timestamptz not null,
    issued_on date not null,
    printed integer not null default 0,
    primary key (province_code, centre, series, number),
    unique (province_code, reference)
  )`,
  sql`
  create table payment_refund (
    province_code text not null,
    id text not null,
    centre text not null,
    series text not null,
    number integer not null,
    amount_dong bigint not null check (amount_dong > 0),
    method text not null check (method in ('cash', 'transfer')),
    reason text not null,
    cashier text not null,
    refunded_at timestamptz not null,
    refunded_on date not null,
    primary key (province_code, id)
  )`,
];

const closings = sql`
  create table cash_closing (
    province_code text not null,
    centre text not null,
    closed_on date not null,
    cashier text not null,
    receipts integer not null,
    cash_dong bigint not null,
    bank_dong bigint not null,
    cash_refunds_dong bigint not null,
    bank_refunds_dong bigint not null,
    float_dong bigint not null,
    counted jsonb not null,
    difference_dong bigint not null,
    explanation text not null,
    closed_at timestamptz not null,
    countersigned_at timestamptz,
    countersigned_by text,
    primary key (province_code, centre, closed_on, cashier)
  )`;

const indexes = [
  // A dossier has one open order at a time: two pages opened at once ask for one sum.
  sql`create unique index payment_order_open on payment_order (province_code, dossier_code) where state = 'open'`,
  sql`create index payment_receipt_dossier on payment_receipt (province_code, dossier_code)`,
  sql`create index payment_receipt_till on payment_receipt (province_code, centre, issued_on, cashier)`,
  sql`create index payment_refund_till on payment_refund (province_code, centre, refunded_on, cashier)`,
  sql`create index payment_notice_waiting on payment_notice (province_code, received_at) where state in ('pending', 'unmatched')`,
  // Dossiers that something was saved on: few, and read only for the running sum of what citizens saved.
  sql`create index dossier_act_saving on dossier_act (province_code, at) where (body->'fee'->>'savedDong') > '0'`,
];

/** Rows of money are added; an order and a notice only change their state, a receipt only counts its prints. */
export const paymentMigrations: Migrations = {
  "0680-payments": {
    async up(db) {
      for (const statement of [settings, orders, notices, ...receipts, closings, ...indexes])
        await statement.execute(db);
    },
  },
};
