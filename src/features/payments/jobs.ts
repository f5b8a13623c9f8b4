import type { Job } from "#platform/feature";
import { applyNotice } from "./acts/take-notice.ts";
import { listPending, listProvincesWithPending } from "./stores/notice-store.ts";

const graceMilliseconds = 30_000;

/** Notices that were kept when the program ended before they were matched: matched now, once. */
export const paymentJobs: readonly Job[] = [
  {
    name: "payments.apply-kept-notices",
    everySeconds: 60,
    async run(acting) {
      const before = new Date(acting.at.getTime() - graceMilliseconds);
      for (const provinceCode of await listProvincesWithPending(acting.db, before))
        for (const notice of await listPending(acting.db, provinceCode, before)) await applyNotice(acting, notice);
    },
  },
];
