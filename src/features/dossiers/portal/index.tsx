import type { PageRoute } from "#platform/http/page-door";
import { sendConfirm, showConfirm } from "./applicant/confirm-page.tsx";
import { sendReturn, showReturn } from "./applicant/return-page.tsx";
import { sendSupplement, showSupplement } from "./applicant/supplement-page.tsx";
import { sendWithdraw, showWithdraw } from "./applicant/withdraw-page.tsx";
import { showHistory } from "./history-page.tsx";
import { showPaper } from "./paper-page.ts";
import { showReceipt } from "./receipt-page.tsx";
import { submissionPages } from "./submission/index.ts";
import { askForCode, showTracking } from "./tracking-page.tsx";

export const dossierPortal: readonly PageRoute[] = [
  ...submissionPages,
  { method: "GET", path: "/theo-doi", handle: askForCode },
  { method: "GET", path: "/theo-doi/:code", handle: showTracking },
  { method: "GET", path: "/theo-doi/:code/lich-su", handle: showHistory },
  { method: "GET", path: "/bien-nhan/:code", handle: showReceipt },
  { method: "GET", path: "/bien-nhan/:code/:paper", handle: showPaper },
  { method: "GET", path: "/ho-so/:code/xac-nhan", handle: showConfirm },
  { method: "POST", path: "/ho-so/:code/xac-nhan", handle: sendConfirm },
  { method: "GET", path: "/ho-so/:code/bo-sung", handle: showSupplement },
  { method: "POST", path: "/ho-so/:code/bo-sung", handle: sendSupplement },
  { method: "GET", path: "/ho-so/:code/noi-nhan", handle: showReturn },
  { method: "POST", path: "/ho-so/:code/noi-nhan", handle: sendReturn },
  { method: "GET", path: "/ho-so/:code/rut", handle: showWithdraw },
  { method: "POST", path: "/ho-so/:code/rut", handle: sendWithdraw },
];
