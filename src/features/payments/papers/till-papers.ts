import { dongInWords, formatDong, formatWhole } from "#core/text/amount";
import { vietQr } from "#core/text/viet-qr";
import { agencyOf, listActsOf, openingFeeOf, sayPaperInstant, sayPlaceAndDate, type Dossier } from "#features/dossiers";
import { sayDay } from "#features/fees";
import { getProcedureVersion } from "#features/procedures";
import type { Reading } from "#platform/context";
import { drawQr } from "#platform/pdf/qr";
import { typeset } from "#platform/pdf/typeset";
import { messages } from "../messages.ts";
import { balanceOf, denominations, type Closing } from "../model/closing.ts";
import { receiptNumber, type Order, type Receipt } from "../model/payment.ts";
import type { Account } from "../stores/account-store.ts";

const vi = messages.vi;

async function headOf(reading: Reading, of: { centre: string; at: Date; number: string; mark?: string }) {
  const agency = await agencyOf(reading, of.centre);
  const { superior, name } = agency;
  const placeAndDate = sayPlaceAndDate(agency.place, of.at);
  return { agency: { superior, name }, number: of.number, placeAndDate, mark: of.mark ?? "" };
}

async function procedureNameOf(reading: Reading, { head }: Dossier): Promise<string> {
  const procedure = await getProcedureVersion(reading, head.procedureCode, head.procedureVersion);
  return procedure.ok ? procedure.value.name.vi : head.procedureCode;
}

type ReceiptPaper = {
  readonly receipt: Receipt;
  readonly dossier: Dossier;
  readonly cashierName: string;
  /** 1 is handed over, 2 and 3 stay with the centre; absent on a single print. */
  readonly copy?: number;
};

/** Biên lai thu phí, lệ phí: number, payer, phí and lệ phí apart, the sum in words. A later print says that it is one. */
export async function typesetReceipt(reading: Reading, paper: ReceiptPaper): Promise<Buffer> {
  const { receipt, dossier } = paper;
  const lines = openingFeeOf(await listActsOf(reading, dossier))?.lines.filter(({ netDong }) => netDong > 0) ?? [];
  const isOfOpening = lines.reduce((sum, { netDong }) => sum + netDong, 0) === receipt.amountDong;
  const feeDong = receipt.amountDong - receipt.chargeDong;
  const marks = [
    ...(paper.copy === undefined ? [] : [`Liên ${paper.copy}`]),
    ...(receipt.printed > 0 ? [`Bản in lại lần ${receipt.printed}`] : []),
  ];
  const data = {
    ...(await headOf(reading, { centre: receipt.centre, at: receipt.issuedAt, number: receiptNumber(receipt), mark: marks.join(". ") })), // prettier-ignore
    payer: receipt.payer,
    dossierCode: receipt.dossierCode,
    procedureName: await procedureNameOf(reading, dossier),
    lines: isOfOpening
      ? lines.map(({ name, netDong }) => ({ name: name.vi, amount: formatWhole(netDong, "vi") }))
      : [{ name: "Phí, lệ phí của hồ sơ", amount: formatWhole(receipt.amountDong, "vi") }],
    total: formatWhole(receipt.amountDong, "vi"),
    charge: receipt.chargeDong > 0 ? formatDong(receipt.chargeDong, "vi") : "",
    fee: feeDong > 0 ? formatDong(feeDong, "vi") : "",
    words: dongInWords(receipt.amountDong) ?? "",
    method: vi.methods[receipt.method],
    paidAt: sayPaperInstant(receipt.issuedAt),
    cashier: paper.cashierName,
  };
  return typeset({ template: "till/receipt.typ", data, issuedAt: receipt.issuedAt });
}

/** What is to be paid, with the VietQR symbol that a banking app reads. Undefined where the account makes no symbol. */
export async function typesetPaymentNotice(
  reading: Reading,
  { order, account, dossier }: { readonly order: Order; readonly account: Account; readonly dossier: Dossier },
): Promise<Buffer | undefined> {
  const { bankBin, accountNumber } = account;
  const payload = vietQr({ bankBin, accountNumber, amountDong: order.amountDong, purpose: order.reference });
  if (!payload.ok) return undefined;
  const data = {
    ...(await headOf(reading, { centre: order.centre, at: order.openedAt, number: order.reference })),
    payer: dossier.head.submitter?.name ?? dossier.head.owner.name,
    dossierCode: order.dossierCode,
    procedureName: await procedureNameOf(reading, dossier),
    total: formatDong(order.amountDong, "vi"),
    words: dongInWords(order.amountDong) ?? "",
    until: sayPaperInstant(order.expiresAt),
    qr: drawQr(payload.value),
    bank: account.bankName,
    account: accountNumber,
    holder: account.accountName,
    reference: order.reference,
  };
  return typeset({ template: "till/payment-notice.typ", data, issuedAt: order.openedAt });
}

/** A closed day as it was counted and signed. */
export async function typesetClosing(
  reading: Reading,
  {
    closing,
    names,
  }: { readonly closing: Closing; readonly names: { readonly cashier: string; readonly head: string } },
): Promise<Buffer> {
  const balance = balanceOf(closing, closing.floatDong, closing.counted);
  const amount = (name: string, dong: number) => ({ name, amount: formatWhole(dong, "vi") });
  const notes = denominations.filter((note) => (closing.counted[String(note)] ?? 0) > 0);
  const data = {
    ...(await headOf(reading, { centre: closing.centre, at: closing.closedAt, number: `${closing.day.replaceAll("-", "")}/SQ` })), // prettier-ignore
    day: sayDay(closing.day),
    cashier: names.cashier,
    head: names.head,
    receipts: String(closing.receipts),
    lines: [
      amount("Tiền đầu ngày", closing.floatDong),
      amount(vi.till.cash, closing.cashDong),
      amount(vi.till.cashBack, closing.cashRefundsDong),
      amount(vi.till.bank, closing.bankDong),
      amount(vi.till.bankBack, closing.bankRefundsDong),
    ],
    net: formatWhole(balance.netDong, "vi"),
    counted: notes.map((note) =>
      amount(
        `${closing.counted[String(note)]} tờ ${formatWhole(note, "vi")}`,
        note * (closing.counted[String(note)] ?? 0),
      ),
    ),
    countedTotal: formatWhole(balance.countedDong, "vi"),
    expected: formatDong(balance.expectedCashDong, "vi"),
    difference: formatDong(closing.differenceDong, "vi"),
    explanation: closing.explanation,
    closedAt: sayPaperInstant(closing.closedAt),
    countersignedAt: closing.countersignedAt ? sayPaperInstant(closing.countersignedAt) : "",
  };
  return typeset({ template: "till/closing.typ", data, issuedAt: closing.closedAt });
}
