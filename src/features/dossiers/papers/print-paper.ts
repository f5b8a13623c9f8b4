import { getProcedureVersion } from "#features/procedures";
import { namesOfAccounts } from "#features/staff";
import type { Reading } from "#platform/context";
import { listActsOf } from "../dossier-queries.ts";
import type { Dossier, DossierAct, Verb } from "../model/dossier.ts";
import { typesetForm01 } from "./form-01.ts";
import { typesetForm02 } from "./form-02.ts";
import { typesetForm03 } from "./form-03.ts";
import type { PaperSubject } from "./paper-subject.ts";
import { presentForm01 } from "./present-form-01.ts";
import { presentForm02 } from "./present-form-02.ts";
import { presentForm03 } from "./present-form-03.ts";

export type Form = "01" | "02" | "03";

export type PrintOrder = {
  readonly dossier: Dossier;
  readonly form: Form;
  /** Scheme and host for the code on the paper, without a slash at the end. */
  readonly origin: string;
  /** Which copy of the receipt. */
  readonly copyFor: "applicant" | "office";
};

/** The acts that call for a paper; the latest of them is printed. */
const callsFor: Readonly<Record<Form, readonly Verb[]>> = {
  "01": ["receive", "accept"],
  "02": ["request-supplement"],
  "03": ["decline", "refuse"],
};

/** A form of a dossier as PDF; undefined when nothing has called for it. Whether it may be seen is for the door to say. */
export async function printPaper(reading: Reading, order: PrintOrder): Promise<Buffer | undefined> {
  const acts = await listActsOf(reading, order.dossier);
  const act = acts.findLast(({ kind }) => callsFor[order.form].includes(kind));
  if (!act) return undefined;
  const subject = await subjectOf(reading, order, { acts, act });
  if (order.form === "01") return typesetForm01(await presentForm01(reading, subject, order.copyFor));
  if (order.form === "02") return typesetForm02(await presentForm02(reading, subject));
  return typesetForm03(await presentForm03(reading, subject));
}

async function subjectOf(
  reading: Reading,
  { dossier, origin }: PrintOrder,
  called: { readonly acts: readonly DossierAct[]; readonly act: DossierAct },
): Promise<PaperSubject> {
  const { head } = dossier;
  const procedure = await getProcedureVersion(reading, head.procedureCode, head.procedureVersion);
  const [, account = ""] = /^official:(.+)$/.exec(called.act.actor) ?? [];
  const names = account === "" ? undefined : await namesOfAccounts(reading, head.provinceCode, [account]);
  return {
    ...called,
    dossier,
    procedureName: procedure.ok ? procedure.value.name.vi : head.procedureCode,
    procedureCase: procedure.ok ? procedure.value.cases.find(({ id }) => id === head.caseId) : undefined,
    officerName: names?.get(account) ?? "Hệ thống",
    origin,
    trackingUrl: `${origin}/theo-doi/${encodeURIComponent(head.code)}`,
  };
}
