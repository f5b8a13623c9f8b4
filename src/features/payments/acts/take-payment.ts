import { z } from "zod";
import { whole } from "../model/whole.ts";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { findByCode, type Dossier } from "#features/dossiers";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { receiptNumber, type Receipt } from "../model/payment.ts";
import { ensureOrder } from "./ensure-order.ts";
import { readAhead, settleOrder } from "./settle-order.ts";
import { undoableOnce } from "./undoable.ts";

export const receiptOutput = z.object({
  receiptNumber: z.string(),
  series: z.string(),
  number: z.number().int(),
  centre: z.string(),
  dossierCode: z.string(),
  amountDong: z.number().int(),
});

const input = z.strictObject({
  code: z.string().trim().min(1).max(60),
  method: z.enum(["cash", "card", "transfer"]),
  /** What the cashier saw on the page: if more is due by now, nothing is taken. */
  amountDong: whole(1, 10_000_000_000),
  payer: z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    z.string().trim().max(120).optional(),
  ),
});

const name = "payments.take-payment";

/** Money at the counter: the order is paid, the receipt written and the dossier told, all at once or not at all. */
export const takePayment = defineCommand({
  name,
  permission: "payments.collect",
  summary:
    "Takes what a dossier owes at the counter, in cash, by card or by a transfer the cashier has seen, and writes the receipt.",
  input,
  writes: "itself",
  async run(acting, { code, method, amountDong, payer }) {
    const dossier = await findByCode(acting, code);
    if (!dossier) return refuse("dossier.unknown", { code });
    const centre = tillFor(acting, dossier);
    if (acting.actor.kind !== "official" || centre === undefined)
      return refuse("payments.not_your_till", { centre: dossier.head.receivedByOrganisation });
    const cashier = acting.actor.accountId;
    await readAhead(acting, dossier);
    return undoableOnce(acting, name, async (within) => {
      const order = await ensureOrder(within, (await findByCode(within, code)) ?? dossier);
      if (!order.ok) return order;
      if (order.value.amountDong !== amountDong)
        return refuse("payments.amount_differs", { due: order.value.amountDong, paid: amountDong });
      const by = payer ?? dossier.head.submitter?.name ?? dossier.head.owner.name;
      const settling = { order: order.value, method, cashier, payer: by, paidAt: acting.at, centre };
      const receipt = await settleOrder(within, settling);
      return receipt.ok ? ok(presentReceipt(receipt.value)) : receipt;
    });
  },
});

const presentReceipt = (receipt: Receipt): z.infer<typeof receiptOutput> => ({
  receiptNumber: receiptNumber(receipt),
  series: receipt.series,
  number: receipt.number,
  centre: receipt.centre,
  dossierCode: receipt.dossierCode,
  amountDong: receipt.amountDong,
});

/** The counter at which this official collects for the dossier: any centre that has to do with it. */
export function tillFor(acting: Acting, { head, state }: Dossier): string | undefined {
  const centres = [head.receivedByOrganisation, head.submittedAtOrganisation, state.returnOrganisation];
  return centres.find((organisationId) =>
    may(acting.actor, "payments.collect", { provinceCode: head.provinceCode, organisationId }),
  );
}
