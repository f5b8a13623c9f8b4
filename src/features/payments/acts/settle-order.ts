import { ok, refuse, type Refusal, type Result } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { dossierActs, type Dossier } from "#features/dossiers";
import { calendarFor } from "#features/units";
import { sha256 } from "#platform/secrets/sha256";
import type { Acting } from "#platform/context";
import { receiptNumber, type Method, type Order, type Receipt } from "../model/payment.ts";
import { findAccount } from "../stores/account-store.ts";
import { findClosing } from "../stores/closing-store.ts";
import { endOrder, findOrderForUpdate } from "../stores/order-store.ts";
import { holdSeries, insertReceipt } from "../stores/receipt-store.ts";

export type Settling = {
  readonly order: Order;
  readonly method: Method;
  /** Account id, or `AUTOMATIC_TILL`. */
  readonly cashier: string;
  readonly payer: string;
  readonly paidAt: Date;
  /** Where the money was taken; the receiving centre unless told. */
  readonly centre: string;
};

const usualSeries = "BL";

/** The receipt book of a centre for a day: a new series each year. */
export async function seriesOf(acting: Pick<Acting, "db">, centre: { provinceCode: string; id: string }, day: string) {
  const account = await findAccount(acting.db, centre.provinceCode, centre.id);
  return `${account?.receiptSeries ?? usualSeries}${day.slice(2, 4)}`;
}

/** What the act on the dossier will ask for, read before the transaction: inside it there is one connection only. */
export async function readAhead(acting: Acting, { head }: Dossier): Promise<void> {
  await calendarFor(acting, head.competentOrganisation);
  await calendarFor(acting, head.receivedByOrganisation);
}

/**
 * Takes an order as paid: order, receipt and the dossier's act, all in the transaction of `within`, or none of them.
 * Two cashiers, or a cashier and a notice, cannot both come through: the order is open once.
 */
export async function settleOrder(within: Acting, settling: Settling): Promise<Result<Receipt, Refusal>> {
  const { order, centre, cashier, method } = settling;
  const { provinceCode } = order;
  const day = localDateOf(within.at);
  const series = await seriesOf(within, { provinceCode, id: centre }, day);
  // Always the order before the book: a cashier and a notice that held one each would wait for each other for ever.
  const held = await findOrderForUpdate(within.db, order);
  if (held?.state !== "open") return refuse("payments.order_not_open");
  const number = await holdSeries(within.db, { provinceCode, centre, series }, 1);
  if (await findClosing(within.db, { provinceCode, centre, day, cashier }))
    return refuse("payments.day_closed", { day });
  if (!(await endOrder(within.db, order, { state: "paid", paidAt: settling.paidAt })))
    return refuse("payments.order_not_open");
  const receipt: Receipt = {
    provinceCode,
    centre,
    series,
    number,
    reference: order.reference,
    dossierCode: order.dossierCode,
    method,
    amountDong: order.amountDong,
    chargeDong: order.chargeDong,
    payer: settling.payer,
    cashier,
    issuedAt: within.at,
    day,
    printed: 0,
  };
  await insertReceipt(within.db, receipt);
  const confirmed = await dossierActs["confirm-payment"].run(
    { ...within, requestKey: sha256(`payment ${provinceCode} ${order.reference}`) },
    {
      code: order.dossierCode,
      receiptNumber: receiptNumber(receipt),
      amountDong: order.amountDong,
      paidAt: settling.paidAt.toISOString(),
    },
  );
  return confirmed.ok ? ok(receipt) : confirmed;
}
