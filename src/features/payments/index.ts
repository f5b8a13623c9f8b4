import { asCommand, defineFeature } from "#platform/feature";
import { closeDay } from "./acts/close-day.ts";
import { countersignDay } from "./acts/countersign-day.ts";
import { openOrder } from "./acts/open-order.ts";
import { refundPayment } from "./acts/refund-payment.ts";
import { setAccount } from "./acts/set-account.ts";
import { settleNotice } from "./acts/settle-notice.ts";
import { takeNotice } from "./acts/take-notice.ts";
import { takePayment } from "./acts/take-payment.ts";
import { paymentApi } from "./api.ts";
import { paymentConsole } from "./console/index.tsx";
import { paymentJobs } from "./jobs.ts";
import { paymentMigrations } from "./migrations/0680-payments.ts";
import { paymentPortal } from "./portal/index.tsx";
import { paymentRefusals } from "./refusals.ts";
import { paymentsFollow } from "./follows.ts";

export { closeDay } from "./acts/close-day.ts";
export { countersignDay } from "./acts/countersign-day.ts";
export { openOrder } from "./acts/open-order.ts";
export { refundPayment } from "./acts/refund-payment.ts";
export { setAccount } from "./acts/set-account.ts";
export { settleNotice } from "./acts/settle-notice.ts";
export { takeNotice } from "./acts/take-notice.ts";
export { takePayment } from "./acts/take-payment.ts";
export { providerSecret, signNotice } from "./gateway/sign-notice.ts";

export const payments = defineFeature({
  name: "payments",
  needs: ["units", "procedures", "staff", "fees", "dossiers"],
  migrations: paymentMigrations,
  commands: [
    asCommand(openOrder),
    asCommand(takePayment),
    asCommand(takeNotice),
    asCommand(settleNotice),
    asCommand(refundPayment),
    asCommand(closeDay),
    asCommand(countersignDay),
    asCommand(setAccount),
  ],
  refusals: paymentRefusals,
  api: paymentApi,
  portal: paymentPortal,
  console: paymentConsole,
  jobs: paymentJobs,
  follows: paymentsFollow,
});
