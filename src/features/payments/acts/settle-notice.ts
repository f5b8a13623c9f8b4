import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { findByCode } from "#features/dossiers";
import { defineCommand } from "#platform/command/define-command";
import { findNoticeForUpdate, setNoticeState } from "../stores/notice-store.ts";
import { ensureOrder } from "./ensure-order.ts";
import { readAhead, settleOrder } from "./settle-order.ts";
import { undoableOnce } from "./undoable.ts";

const name = "payments.settle-notice";

const input = z.strictObject({
  provinceCode: z.string().regex(/^\d{2}$/),
  provider: z.string().trim().min(1).max(40),
  noticeId: z.string().trim().min(1).max(80),
  action: z.enum(["assign", "refund"]),
  /** For `assign`: the dossier that the money was meant for. */
  code: z.string().trim().max(60).optional(),
  /** Why, or the bank's number of the transfer back. */
  note: z.string().trim().min(3).max(300),
});

export const settledOutput = z.object({ noticeId: z.string(), state: z.enum(["assigned", "refunded"]) });

/** A person decides on money that matched nothing: it pays a dossier, or it goes back. */
export const settleNotice = defineCommand({
  name,
  permission: "payments.settle-notice",
  summary: "Assigns an unmatched payment to a dossier that owes exactly this sum, or records that it was sent back.",
  input,
  writes: "itself",
  async run(acting, { action, code = "", note, ...key }) {
    const { actor } = acting;
    if (actor.kind !== "official" || !may(actor, "payments.settle-notice", { provinceCode: key.provinceCode }))
      return refuse("access.not_allowed");
    const dossier = action === "assign" ? await findByCode(acting, code) : undefined;
    if (action === "assign" && dossier?.head.provinceCode !== key.provinceCode)
      return refuse("dossier.unknown", { code });
    if (dossier) await readAhead(acting, dossier);
    return undoableOnce(acting, name, async (within) => {
      const notice = await findNoticeForUpdate(within.db, key);
      if (!notice || notice.state !== "unmatched") return refuse("payments.unknown_notice");
      const state = dossier ? ("assigned" as const) : ("refunded" as const);
      if (dossier) {
        const order = await ensureOrder(within, (await findByCode(within, code)) ?? dossier);
        if (!order.ok) return order;
        if (order.value.amountDong !== notice.amountDong)
          return refuse("payments.amount_differs", { due: order.value.amountDong, paid: notice.amountDong });
        const { owner, submitter } = dossier.head;
        const receipt = await settleOrder(within, {
          order: order.value,
          method: "transfer",
          cashier: actor.accountId,
          payer: submitter?.name ?? owner.name,
          paidAt: notice.paidAt,
          centre: order.value.centre,
        });
        if (!receipt.ok) return receipt;
      }
      await setNoticeState(within.db, key, { state, note, by: actor.accountId, at: within.at });
      return ok({ noticeId: notice.noticeId, state });
    });
  },
});
