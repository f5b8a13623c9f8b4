import { z } from "zod";
import { ok, refuse } from "#core/result";
import { findByCode } from "#features/dossiers";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { closeDay, closingOutput } from "./acts/close-day.ts";
import { countersignDay, countersignOutput } from "./acts/countersign-day.ts";
import { openOrder, orderOutput } from "./acts/open-order.ts";
import { refundOutput, refundPayment } from "./acts/refund-payment.ts";
import { accountOutput, setAccount } from "./acts/set-account.ts";
import { settleNotice, settledOutput } from "./acts/settle-notice.ts";
import { noticeOutput, takeNotice } from "./acts/take-notice.ts";
import { receiptOutput, takePayment, tillFor } from "./acts/take-payment.ts";
import { receiptNumber } from "./model/payment.ts";
import { savingsOf } from "./savings-of.ts";
import { listReceiptsOf } from "./stores/receipt-store.ts";

const tag = "payments";

const receiptsQuery = apiQuery({
  path: "/payments/receipts",
  tag,
  summary: "The receipts of a dossier, for whoever collects for it.",
  permission: "payments.collect",
  params: z.strictObject({ code: z.string().trim().min(1).max(60) }),
  output: z.object({
    receipts: z.array(
      z.object({
        receiptNumber: z.string(),
        method: z.enum(["cash", "card", "transfer", "gateway"]),
        amountDong: z.number().int(),
        chargeDong: z.number().int(),
        issuedAt: z.string(),
        payer: z.string(),
      }),
    ),
  }),
  async run({ acting, params: { code } }) {
    const dossier = await findByCode(acting, code);
    if (!dossier || tillFor(acting, dossier) === undefined) return refuse("dossier.unknown", { code });
    const receipts = await listReceiptsOf(acting.db, dossier.head.provinceCode, code);
    return ok({
      receipts: receipts.map((receipt) => ({
        receiptNumber: receiptNumber(receipt),
        method: receipt.method,
        amountDong: receipt.amountDong,
        chargeDong: receipt.chargeDong,
        issuedAt: receipt.issuedAt.toISOString(),
        payer: receipt.payer,
      })),
    });
  },
});

const savingsQuery = apiQuery({
  path: "/fees/reliefs/{provinceCode}",
  tag: "fees",
  summary: "The cuts for everybody that count in a province today, until when, and what they have saved so far.",
  params: z.strictObject({ provinceCode: z.string().regex(/^\d{2}$/) }),
  output: z.object({
    reliefs: z.array(
      z.object({
        id: z.string(),
        name: z.object({ vi: z.string(), en: z.string() }),
        percentOff: z.number().int(),
        instrument: z.string(),
        validTo: z.string().nullable(),
        daysLeft: z.number().int().nullable(),
        dossiers: z.number().int(),
        savedDong: z.number().int(),
      }),
    ),
  }),
  run: async ({ acting, params: { provinceCode } }) => {
    const reliefs = await savingsOf(acting, provinceCode, acting.at);
    return ok({
      reliefs: reliefs.map(({ rule, daysLeft, dossiers, dong }) => ({
        id: rule.id,
        name: rule.name,
        percentOff: rule.percentOff,
        instrument: rule.instrument,
        validTo: rule.validTo ?? null,
        daysLeft: daysLeft ?? null,
        dossiers,
        savedDong: dong,
      })),
    });
  },
});

export const paymentApi: readonly ApiOperation[] = [
  receiptsQuery,
  savingsQuery,
  apiAct({ path: "/payments/orders", tag, summary: openOrder.summary, command: openOrder, output: orderOutput }),
  apiAct({ path: "/payments/receipts", tag, summary: takePayment.summary, command: takePayment, output: receiptOutput, status: 201 }), // prettier-ignore
  apiAct({ path: "/payments/notices", tag, summary: takeNotice.summary, command: takeNotice, output: noticeOutput }),
  apiAct({ path: "/payments/notices/settle", tag, summary: settleNotice.summary, command: settleNotice, output: settledOutput }), // prettier-ignore
  apiAct({ path: "/payments/refunds", tag, summary: refundPayment.summary, command: refundPayment, output: refundOutput, status: 201 }), // prettier-ignore
  apiAct({ path: "/payments/closings", tag, summary: closeDay.summary, command: closeDay, output: closingOutput, status: 201 }), // prettier-ignore
  apiAct({ path: "/payments/closings/countersign", tag, summary: countersignDay.summary, command: countersignDay, output: countersignOutput }), // prettier-ignore
  apiAct({ path: "/payments/accounts", tag, summary: setAccount.summary, command: setAccount, output: accountOutput, status: 201 }), // prettier-ignore
];
