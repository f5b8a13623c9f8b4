import { z } from "zod";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { parseInstant } from "#core/time/local-time";
import { findByCode } from "#features/dossiers";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { verifyNotice } from "../gateway/sign-notice.ts";
import { judgeNotice, referenceIn } from "../model/judge-notice.ts";
import { AUTOMATIC_TILL, type Mismatch, type Notice } from "../model/payment.ts";
import { findNotice, findNoticeForUpdate, insertNotice, setNoticeState } from "../stores/notice-store.ts";
import { findOrderForUpdate } from "../stores/order-store.ts";
import { readAhead, settleOrder } from "./settle-order.ts";
import { undoable } from "./undoable.ts";

const text = (most: number) => z.string().trim().min(1).max(most);

const noticeInput = z.strictObject({
  provinceCode: z.string().regex(/^\d{2}$/),
  provider: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  /** The provider's own number for this payment: the same number is the same payment, however often it comes. */
  noticeId: text(80),
  /** The order's reference, or the text of a transfer that holds it. */
  reference: text(200),
  amountDong: z.number().int().min(1).max(10_000_000_000_000),
  paidAt: z.iso.datetime({ offset: true }),
  signature: text(200),
});

export const noticeOutput = z.object({
  noticeId: z.string(),
  state: z.enum(["pending", "applied", "unmatched", "assigned", "refunded"]),
  why: z.string().nullable(),
});

/** News of a payment: kept first, then matched. Twice, late or out of order it has one effect. */
export const takeNotice = defineCommand({
  name: "payments.take-notice",
  permission: "payments.take-notice",
  summary: "Takes a signed notice of a payment from a bank or gateway; what matches no order is kept for a person.",
  input: noticeInput,
  writes: "itself",
  async run(acting, { signature, ...told }) {
    if (!verifyNotice(acting.signer, told, signature)) return refuse("payments.bad_signature");
    const notice: Notice = {
      ...told,
      paidAt: parseInstant(told.paidAt) ?? acting.at,
      receivedAt: acting.at,
      state: "pending",
    };
    const isNew = await insertNotice(acting.db, notice);
    const kept = isNew ? notice : await findNotice(acting.db, notice);
    if (!kept || kept.amountDong !== notice.amountDong || kept.reference !== notice.reference)
      return refuse("payments.notice_differs", { notice: told.noticeId });
    const done = kept.state === "pending" ? await applyNotice(acting, kept) : kept;
    return ok({ noticeId: done.noticeId, state: done.state, why: done.why ?? null });
  },
});

/** Lets a kept notice pay its order, or sets it aside for a person. Safe to do twice and by two at once. */
export async function applyNotice(acting: Acting, notice: Notice): Promise<Notice> {
  const system: Acting = { ...acting, actor: { kind: "system", name: "payments" } };
  const paid = await undoable(system, (within) => pay(within, notice));
  if (paid.ok) return paid.value;
  // The order would be paid, but the dossier cannot take it: the money is real, so a person decides.
  return setAside(system, notice, "dossier");
}

async function pay(within: Acting, notice: Notice): Promise<Result<Notice, Refusal>> {
  const held = await findNoticeForUpdate(within.db, notice);
  if (!held || held.state !== "pending") return ok(held ?? notice);
  const reference = referenceIn(notice.reference);
  const order = reference && (await findOrderForUpdate(within.db, { provinceCode: notice.provinceCode, reference }));
  const verdict = judgeNotice(order || undefined, notice);
  if (verdict !== "pays" || !order) return ok(await setAside(within, notice, verdict === "pays" ? "dossier" : verdict));
  const dossier = await findByCode(within, order.dossierCode);
  if (!dossier) return refuse("dossier.unknown", { code: order.dossierCode });
  await readAhead(within, dossier);
  const receipt = await settleOrder(within, {
    order,
    method: notice.provider === "test" ? "gateway" : "transfer",
    cashier: AUTOMATIC_TILL,
    payer: dossier.head.submitter?.name ?? dossier.head.owner.name,
    paidAt: notice.paidAt,
    centre: order.centre,
  });
  if (!receipt.ok) return receipt;
  await setNoticeState(within.db, notice, { state: "applied", at: within.at });
  return ok({ ...notice, state: "applied" });
}

async function setAside({ db, at }: Acting, notice: Notice, why: Mismatch): Promise<Notice> {
  await setNoticeState(db, notice, { state: "unmatched", why, at });
  return { ...notice, state: "unmatched", why };
}
