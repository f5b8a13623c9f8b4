import { ok, refuse, type Refusal, type Result } from "#core/result";
import { listActsOf, openingFeeOf, statuses, type Dossier } from "#features/dossiers";
import type { Acting, Reading } from "#platform/context";
import { randomLetters } from "#platform/secrets/random";
import type { Order } from "../model/payment.ts";
import { findAccount } from "../stores/account-store.ts";
import { endOrder, findOpenOrder, insertOrder } from "../stores/order-store.ts";

/** 32 letters and digits that are not mistaken for each other. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const usualDays = 7;
const dayMilliseconds = 86_400_000;

const ended: readonly number[] = [statuses.declined, statuses.withdrawn, statuses.stopped, statuses.returned];

/** What a dossier owes now; refused where it owes nothing or has ended. */
export function owedBy({ head, state }: Dossier): Result<number, Refusal> {
  if (ended.includes(state.status)) return refuse("payments.ended", { code: head.code });
  const due = state.payment === "due" ? (state.dueDong ?? 0) : 0;
  return due > 0 ? ok(due) : refuse("payments.nothing_due", { code: head.code });
}

/**
 * The open order of what the dossier owes, made where there is none. One that asks for another sum or has run out is
 * cancelled first: its reference pays nothing any more.
 */
export async function ensureOrder(acting: Acting, dossier: Dossier): Promise<Result<Order, Refusal>> {
  const owed = owedBy(dossier);
  if (!owed.ok) return owed;
  const { provinceCode, code } = dossier.head;
  const open = await findOpenOrder(acting.db, provinceCode, code);
  if (open && open.amountDong === owed.value && open.expiresAt > acting.at) return ok(open);
  if (open) await endOrder(acting.db, open, { state: "cancelled" });
  const order = await newOrder(acting, dossier, owed.value);
  if (await insertOrder(acting.db, order)) return ok(order);
  // Somebody opened one at the same moment: it asks for the same sum.
  const theirs = await findOpenOrder(acting.db, provinceCode, code);
  return theirs ? ok(theirs) : refuse("payments.order_not_open");
}

async function newOrder(acting: Acting, dossier: Dossier, amountDong: number): Promise<Order> {
  const { provinceCode, code, receivedByOrganisation: centre } = dossier.head;
  const account = await findAccount(acting.db, provinceCode, centre);
  const days = account?.orderDays ?? usualDays;
  return {
    provinceCode,
    reference: `GD${provinceCode}${randomLetters(8, alphabet)}`,
    dossierCode: code,
    centre,
    amountDong,
    chargeDong: Math.min(amountDong, await chargeOf(acting, dossier)),
    state: "open",
    openedAt: acting.at,
    expiresAt: new Date(acting.at.getTime() + days * dayMilliseconds),
    refundedDong: 0,
  };
}

/** Of the sum, what is phí: receipts keep phí and lệ phí apart. What was asked for later by an officer counts as lệ phí. */
async function chargeOf(reading: Reading, dossier: Dossier): Promise<number> {
  const fee = openingFeeOf(await listActsOf(reading, dossier));
  const lines = fee?.lines ?? [];
  return lines.filter(({ kind }) => kind === "charge").reduce((sum, { netDong }) => sum + netDong, 0);
}
