import { localDateOf } from "#core/time/local-time";
import { getProcedureVersion } from "#features/procedures";
import { namesOfAccounts } from "#features/staff";
import type { Reading } from "#platform/context";
import { listActsOf } from "../dossier-queries.ts";
import type { Dossier, DossierAct } from "../model/dossier.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { drawForm01 } from "./form-01.ts";
import { drawForm02 } from "./form-02.ts";
import { drawForm03 } from "./form-03.ts";
import { drawForm04 } from "./form-04.ts";
import { drawForm05 } from "./form-05.ts";
import { drawForm06 } from "./form-06.ts";
import { callsFor } from "./issued-papers.ts";
import { drawJointReceipt } from "./joint-receipt.ts";
import type { DossierPaper } from "./paper-kind.ts";
import { unsigned } from "./paper-parts.ts";
import { momentOf, type PaperSubject } from "./paper-subject.ts";
import { presentForm01 } from "./present-form-01.ts";
import { presentForm02 } from "./present-form-02.ts";
import { presentForm03 } from "./present-form-03.ts";
import { presentForm04 } from "./present-form-04.ts";
import { presentForm05 } from "./present-form-05.ts";
import { presentForm06 } from "./present-form-06.ts";
import { presentJointReceipt } from "./present-joint-receipt.ts";
import { presentResultSlip } from "./present-result-slip.ts";
import { drawResultSlip } from "./result-slip.ts";
import { setPaper } from "./set-paper.ts";

export type PrintOrder = {
  readonly dossier: Dossier;
  readonly kind: DossierPaper;
  /** Which act's paper, where several acts called for one; without it, the latest. */
  readonly seq?: number | undefined;
  /** Scheme and host for the code on the paper, without a slash at the end. */
  readonly origin: string;
  /** Which copy of the receipt. */
  readonly copyFor?: "applicant" | "office";
};

/** A paper of a dossier as PDF; undefined when nothing has called for it. Whether it may be seen is for the door to say. */
export async function printPaper(reading: Reading, order: PrintOrder): Promise<Buffer | undefined> {
  const acts = await listActsOf(reading, order.dossier);
  const act = acts.findLast(
    (each) => callsFor(order.kind, each) && (order.seq === undefined || each.seq === order.seq),
  );
  if (!act) return undefined;
  const subject = await subjectOf(reading, order, { acts, act });
  // A receipt printed again after a merger says what it said: offices bear the names of its day.
  const drawn = await draws[order.kind]({ ...reading, asOf: localDateOf(momentOf(subject)) }, subject, order);
  return setPaper(reading, drawn, {
    provinceCode: order.dossier.head.provinceCode,
    field: subject.field,
    on: localDateOf(drawn.issuedAt),
  });
}

type Draw = (reading: Reading, subject: PaperSubject, order: PrintOrder) => Promise<DrawnPaper>;

const draws: Readonly<Record<DossierPaper, Draw>> = {
  receipt: async (reading, subject, { copyFor }) => drawForm01(await presentForm01(reading, subject, copyFor)),
  "supplement-request": async (reading, subject) => drawForm02(await presentForm02(reading, subject)),
  refusal: async (reading, subject) => drawForm03(await presentForm03(reading, subject)),
  apology: async (reading, subject) => drawForm04(await presentForm04(reading, subject)),
  "stop-notice": async (reading, subject) => drawForm05(await presentForm05(reading, subject)),
  "control-slip": async (reading, subject) => drawForm06(await presentForm06(reading, subject)),
  "result-slip": async (reading, subject) => drawResultSlip(await presentResultSlip(reading, subject)),
  "joint-receipt": async (reading, subject) => drawJointReceipt(await presentJointReceipt(reading, subject)),
};

async function subjectOf(
  reading: Reading,
  { dossier, origin }: PrintOrder,
  called: { readonly acts: readonly DossierAct[]; readonly act: DossierAct },
): Promise<PaperSubject> {
  const { head } = dossier;
  const procedure = await getProcedureVersion(reading, head.procedureCode, head.procedureVersion);
  const accounts = [...new Set(called.acts.flatMap(({ actor }) => accountOf(actor) ?? []))];
  const names = accounts.length === 0 ? new Map() : await namesOfAccounts(reading, head.provinceCode, accounts);
  return {
    ...called,
    dossier,
    names,
    procedureName: procedure.ok ? procedure.value.name.vi : head.procedureCode,
    procedureCase: procedure.ok ? procedure.value.cases.find(({ id }) => id === head.caseId) : undefined,
    field: procedure.ok ? procedure.value.field : undefined,
    officerName:
      names.get(accountOf(called.act.actor) ?? "") ?? (called.act.actor.startsWith("system") ? "Hệ thống" : unsigned),
    origin,
    trackingUrl: `${origin}/theo-doi/${encodeURIComponent(head.code)}`,
  };
}

const accountOf = (actor: string): string | undefined => /^official:(.+)$/.exec(actor)?.[1];
