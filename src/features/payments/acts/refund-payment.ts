import { z } from "zod";
import { whole } from "../model/whole.ts";
import { may } from "#core/access/may";
import { formatWhole } from "#core/text/amount";
import { ok, refuse } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { provinceOfOrganisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { randomLetters } from "#platform/secrets/random";
import { receiptNumber } from "../model/payment.ts";
import { findClosing } from "../stores/closing-store.ts";
import { findOrderForUpdate, setRefunded } from "../stores/order-store.ts";
import { findReceipt, holdSeries, insertRefund } from "../stores/receipt-store.ts";
import { undoableOnce } from "./undoable.ts";

const name = "payments.refund-payment";

const input = z.strictObject({
  centre: z.string().trim().min(1).max(60),
  series: z.string().trim().min(1).max(12),
  number: whole(1, 9_999_999),
  amountDong: whole(1, 10_000_000_000),
  method: z.enum(["cash", "transfer"]),
  reason: z.string().trim().min(5).max(300),
});

export const refundOutput = z.object({ id: z.string(), receiptNumber: z.string(), amountDong: z.number().int() });

/** Money given back for a receipt, whole or in part: rare, with a reason, by the head of the centre. */
export const refundPayment = defineCommand({
  name,
  permission: "payments.refund",
  summary: "Records money given back for a receipt, at most what it still holds.",
  input,
  writes: "itself",
  async run(acting, { centre, series, number, amountDong, method, reason }) {
    const provinceCode = await provinceOfOrganisation(acting, centre);
    const { actor } = acting;
    const isHere = provinceCode && may(actor, "payments.refund", { provinceCode, organisationId: centre });
    if (actor.kind !== "official" || !provinceCode || !isHere) return refuse("payments.not_your_till", { centre });
    return undoableOnce(acting, name, async (within) => {
      const day = localDateOf(within.at);
      const receipt = await findReceipt(within.db, { provinceCode, centre, series, number });
      if (!receipt) return refuse("payments.unknown_receipt", { number: `${series}/${number}` });
      // The order's row is held, so that two refunds at once cannot give back more than was paid.
      const order = await findOrderForUpdate(within.db, receipt);
      const left = receipt.amountDong - (order?.refundedDong ?? 0);
      if (!order || amountDong > left) return refuse("payments.refund_too_much", { left: formatWhole(left, "vi") });
      await holdSeries(within.db, { provinceCode, centre, series }, 0);
      const cashier = actor.accountId;
      if (await findClosing(within.db, { provinceCode, centre, day, cashier }))
        return refuse("payments.day_closed", { day });
      const id = `HT${randomLetters(10, "ABCDEFGHJKLMNPQRSTUVWXYZ23456789")}`;
      const key = { provinceCode, centre, series, number };
      await insertRefund(within.db, { ...key, id, amountDong, method, reason, cashier, at: within.at, day });
      await setRefunded(within.db, order, order.refundedDong + amountDong);
      return ok({ id, receiptNumber: receiptNumber(receipt), amountDong });
    });
  },
});
