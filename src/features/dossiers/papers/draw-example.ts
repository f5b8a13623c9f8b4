import { drawGuidance, drawIntakeRefusal } from "./counter-slip.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { exampleForm01, exampleForm02, exampleForm03 } from "./example-papers.ts";
import {
  exampleForm04,
  exampleForm05,
  exampleForm06,
  exampleForm07,
  exampleGuidance,
  exampleIntakeRefusal,
  exampleJointReceipt,
  exampleResultSlip,
} from "./example-slips.ts";
import { drawForm01 } from "./form-01.ts";
import { drawForm02 } from "./form-02.ts";
import { drawForm03 } from "./form-03.ts";
import { drawForm04 } from "./form-04.ts";
import { drawForm05 } from "./form-05.ts";
import { drawForm06 } from "./form-06.ts";
import { drawForm07 } from "./form-07.ts";
import { drawJointReceipt } from "./joint-receipt.ts";
import type { PaperKind } from "./paper-kind.ts";
import { drawResultSlip } from "./result-slip.ts";

const examples: Readonly<Record<PaperKind, () => DrawnPaper>> = {
  receipt: () => drawForm01(exampleForm01),
  "supplement-request": () => drawForm02(exampleForm02),
  refusal: () => drawForm03(exampleForm03),
  apology: () => drawForm04(exampleForm04),
  "stop-notice": () => drawForm05(exampleForm05),
  "control-slip": () => drawForm06(exampleForm06),
  register: () => drawForm07(exampleForm07),
  "result-slip": () => drawResultSlip(exampleResultSlip),
  "joint-receipt": () => drawJointReceipt(exampleJointReceipt),
  guidance: () => drawGuidance(exampleGuidance),
  "intake-refusal": () => drawIntakeRefusal(exampleIntakeRefusal),
};

/** An ordinary paper of a kind: what a changed template is tried on before anybody's paper is set with it. */
export const drawExample = (kind: PaperKind): DrawnPaper => examples[kind]();
