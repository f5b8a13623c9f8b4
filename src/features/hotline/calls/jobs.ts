import type { Job } from "#platform/feature";
import { escalateCallBacks } from "../call-backs/escalate.ts";
import { settleMissed } from "../call-backs/settle-missed.ts";
import { checkLines } from "../line-check/check-lines.ts";

/** Each reads what is due from rows, so none depends on having run before. */
export const callJobs: readonly Job[] = [
  { name: "hotline.settle-missed", everySeconds: 5, run: settleMissed },
  { name: "hotline.escalate-call-backs", everySeconds: 10, run: escalateCallBacks },
  { name: "hotline.check-lines", everySeconds: 60, run: checkLines },
];
