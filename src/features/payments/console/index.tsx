import type { PageRoute } from "#platform/http/page-door";
import { doSetAccount, showAccount } from "./account-page.tsx";
import { doCollect, showCollect } from "./collect-page.tsx";
import { doRefund } from "./do-refund.ts";
import { printClosing, printNotice, printReceipt } from "./paper-pages.ts";
import { doClose, doCountersign, showTill } from "./till-page.tsx";
import { doSettle, showUnmatched } from "./unmatched-page.tsx";

const read = "dossier.read";
const collect = "payments.collect";
const settle = "payments.settle-notice";
const account = "payments.set-account";

/** The cashier's pages. */
export const paymentConsole: readonly PageRoute[] = [
  { method: "GET", path: "/ho-so/:code/thu-tien", permission: read, handle: (request) => showCollect(request) },
  { method: "POST", path: "/ho-so/:code/thu-tien", permission: collect, handle: doCollect },
  { method: "POST", path: "/ho-so/:code/hoan-tien", permission: "payments.refund", handle: doRefund },
  { method: "GET", path: "/ho-so/:code/thong-bao-nop-tien.pdf", permission: read, handle: printNotice },
  { method: "GET", path: "/bien-lai/:centre/:receipt", permission: collect, handle: printReceipt },
  { method: "GET", path: "/so-quy", permission: collect, handle: (request) => showTill(request) },
  { method: "POST", path: "/so-quy/chot", permission: "payments.close-day", handle: doClose },
  { method: "POST", path: "/so-quy/xac-nhan", permission: "payments.countersign-day", handle: doCountersign },
  { method: "GET", path: "/so-quy/bang-chot/:day", permission: collect, handle: printClosing },
  { method: "GET", path: "/tien-chua-khop", permission: settle, handle: (request) => showUnmatched(request) },
  { method: "POST", path: "/tien-chua-khop", permission: settle, handle: doSettle },
  { method: "GET", path: "/quan-tri/tai-khoan-thu", permission: account, handle: (request) => showAccount(request) },
  { method: "POST", path: "/quan-tri/tai-khoan-thu", permission: account, handle: doSetAccount },
];
