import type { PageRoute } from "#platform/http/page-door";
import { payAtGate, showGate } from "./gate-page.tsx";
import { showPay } from "./pay-page.tsx";
import { showSavings } from "./savings-page.tsx";

/** The applicant pays; everybody sees what is free or cheaper, and until when. */
export const paymentPortal: readonly PageRoute[] = [
  { method: "GET", path: "/ho-so/:code/nop-phi", handle: showPay },
  { method: "GET", path: "/cong-thu-nghiem/:province/:reference", handle: showGate },
  { method: "POST", path: "/cong-thu-nghiem/:province/:reference", handle: payAtGate },
  { method: "GET", path: "/mien-giam-phi", handle: showSavings },
];
