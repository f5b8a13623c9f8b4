import { acceptTransfer, refuseTransfer } from "./acts/answer-transfer.ts";
import { answerCase } from "./acts/answer-case.ts";
import { assignCase } from "./acts/assign-case.ts";
import { classifyCase } from "./acts/classify-case.ts";
import { concealCase } from "./acts/conceal-case.ts";
import { extendCase } from "./acts/extend-case.ts";
import { mergeCase } from "./acts/merge-case.ts";
import { noteCase } from "./acts/note-case.ts";
import { rateCase } from "./acts/rate-case.ts";
import { reopenCase } from "./acts/reopen-case.ts";
import { transferCase } from "./acts/transfer-case.ts";

/** What officials do with a case, by verb; the table of `model/case-policy.ts` says when. */
export const caseActs = {
  assign: assignCase,
  transfer: transferCase,
  "accept-transfer": acceptTransfer,
  "refuse-transfer": refuseTransfer,
  note: noteCase,
  classify: classifyCase,
  extend: extendCase,
  conceal: concealCase,
  merge: mergeCase,
  answer: answerCase,
} as const;
export type OfficialVerb = keyof typeof caseActs;

/** What the citizen does. */
export const citizenCaseActs = { reopen: reopenCase, rate: rateCase } as const;
