import type { Mismatch, Notice, Order } from "./payment.ts";

type Told = Pick<Notice, "amountDong" | "paidAt">;

/**
 * Whether a notice pays its order, or why a person has to look at it. What counts is when the payer paid, not when the
 * news came: a payment in time whose notice was late still pays.
 */
export function judgeNotice(order: Order | undefined, { amountDong, paidAt }: Told): "pays" | Mismatch {
  if (!order) return "unknown-reference";
  if (order.state === "paid") return "already-paid";
  if (order.state === "cancelled") return "cancelled";
  if (paidAt > order.expiresAt) return "expired";
  return amountDong === order.amountDong ? "pays" : "wrong-amount";
}

const shape = /GD\d{2}[A-HJ-NP-Z2-9]{8}/;

/** The reference inside what a bank carried along: "MBVCB.123.GD31ABCD2345.CT tu …"; spaces and case do not matter. */
export const referenceIn = (text: string): string | undefined =>
  shape.exec(text.toUpperCase().replaceAll(/[\s.,_-]/g, ""))?.[0] ?? shape.exec(text.toUpperCase())?.[0];
