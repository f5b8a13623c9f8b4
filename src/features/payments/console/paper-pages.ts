import { may } from "#core/access/may";
import { findByCode, getDossier } from "#features/dossiers";
import { namesOfAccounts } from "#features/staff";
import { provinceOfOrganisation } from "#features/units";
import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { ensureOrder } from "../acts/ensure-order.ts";
import { undoable } from "../acts/undoable.ts";
import { messages } from "../messages.ts";
import { AUTOMATIC_TILL, receiptId } from "../model/payment.ts";
import { typesetClosing, typesetPaymentNotice, typesetReceipt } from "../papers/till-papers.ts";
import { findAccount } from "../stores/account-store.ts";
import { findClosing } from "../stores/closing-store.ts";
import { countPrint, findReceipt, type ReceiptKey } from "../stores/receipt-store.ts";
import { codeOf } from "./collect-page.tsx";
import { tillCentre } from "./read-book.ts";

const pdf = (bytes: Buffer, name: string): PageAnswer => ({ kind: "file", bytes, type: "application/pdf", name, inline: true }); // prettier-ignore

async function nameOf({ acting }: PageRequest, provinceCode: string, account: string): Promise<string> {
  if (account === AUTOMATIC_TILL) return messages.vi.till.automatic;
  return (await namesOfAccounts(acting, provinceCode, [account])).get(account) ?? "";
}

/** A receipt; each print is counted, and every one after the first says so. `?lien=2` prints the copy of that number. */
export async function printReceipt(request: PageRequest): Promise<PageAnswer> {
  const { acting, query } = request;
  const key = await receiptKeyOf(request);
  const receipt = key && (await findReceipt(acting.db, key));
  const dossier = receipt && (await findByCode(acting, receipt.dossierCode));
  if (!receipt || !dossier) return missing();
  const copy = /^[123]$/.test(query["lien"] ?? "") ? Number(query["lien"]) : undefined;
  const printed = await countPrint(acting.db, receipt);
  const bytes = await typesetReceipt(acting, {
    // Copies 2 and 3 belong to the first print.
    receipt: { ...receipt, printed: copy !== undefined && printed < 3 ? 0 : printed },
    dossier,
    cashierName: await nameOf(request, receipt.provinceCode, receipt.cashier),
    ...(copy === undefined ? {} : { copy }),
  });
  return pdf(bytes, `bien-lai-${receiptId(receipt)}.pdf`);
}

/** The receipt that the address names, where this official collects at its centre. */
async function receiptKeyOf({ acting, params }: PageRequest): Promise<ReceiptKey | undefined> {
  const { centre = "" } = params;
  const [, series, number] = /^([A-Z0-9]+)-(\d{1,7})\.pdf$/.exec(params["receipt"] ?? "") ?? [];
  const provinceCode = await provinceOfOrganisation(acting, centre);
  if (!provinceCode || !series) return undefined;
  const isHere = may(acting.actor, "payments.collect", { provinceCode, organisationId: centre });
  return isHere ? { provinceCode, centre, series, number: Number(number) } : undefined;
}

export async function printNotice(request: PageRequest): Promise<PageAnswer> {
  const { acting } = request;
  const found = await getDossier(acting, codeOf(request), "till");
  if (!found.ok) return missing(request.say(found.refusal));
  const { provinceCode, receivedByOrganisation } = found.value.head;
  const account = await findAccount(acting.db, provinceCode, receivedByOrganisation);
  if (!account) return { kind: "refused", refusal: { code: "payments.no_account", detail: { centre: receivedByOrganisation } } }; // prettier-ignore
  const order = await undoable(acting, (within) => ensureOrder(within, found.value));
  if (!order.ok) return { kind: "refused", refusal: order.refusal };
  const bytes = await typesetPaymentNotice(acting, { order: order.value, account, dossier: found.value });
  return bytes ? pdf(bytes, `thong-bao-${order.value.reference}.pdf`) : missing();
}

export async function printClosing(request: PageRequest): Promise<PageAnswer> {
  const { acting, params, query } = request;
  const centre = tillCentre(request);
  const provinceCode = centre === undefined ? undefined : await provinceOfOrganisation(acting, centre);
  const [, day = ""] = /^(\d{4}-\d{2}-\d{2})\.pdf$/.exec(params["day"] ?? "") ?? [];
  if (!provinceCode || centre === undefined || day === "" || acting.actor.kind !== "official") return missing();
  const cashier = may(acting.actor, "payments.countersign-day") ? (query["nguoi"] ?? "") : acting.actor.accountId;
  const closing = await findClosing(acting.db, { provinceCode, centre, day, cashier });
  if (!closing) return missing();
  const head = closing.countersignedBy ? await nameOf(request, provinceCode, closing.countersignedBy) : "";
  const names = { cashier: await nameOf(request, provinceCode, cashier), head };
  return pdf(await typesetClosing(acting, { closing, names }), `chot-so-${day}.pdf`);
}
