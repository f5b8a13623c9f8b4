import { getProcedureVersion } from "#features/procedures";
import { namesOfAccounts } from "#features/staff";
import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Dossier, DossierAct, Verb } from "../model/dossier.ts";
import { listActsOf } from "../dossier-queries.ts";
import { typesetForm01 } from "../papers/form-01.ts";
import { typesetForm02 } from "../papers/form-02.ts";
import { typesetForm03 } from "../papers/form-03.ts";
import type { PaperSubject } from "../papers/paper-subject.ts";
import { presentForm01 } from "../papers/present-form-01.ts";
import { presentForm02 } from "../papers/present-form-02.ts";
import { presentForm03 } from "../papers/present-form-03.ts";
import { openOwn } from "./applicant/open-own.ts";

type PaperKind = {
  /** The acts that call for the paper; the applicant gets the latest. */
  readonly acts: readonly Verb[];
  readonly typeset: (request: PageRequest, subject: PaperSubject) => Promise<Buffer>;
};

const papers: Readonly<Record<string, PaperKind>> = {
  "mau-01": {
    acts: ["receive", "accept"],
    typeset: async ({ acting }, subject) => typesetForm01(await presentForm01(acting, subject, "applicant")),
  },
  "mau-02": {
    acts: ["request-supplement"],
    typeset: async ({ acting }, subject) => typesetForm02(await presentForm02(acting, subject)),
  },
  "mau-03": {
    acts: ["decline", "refuse"],
    typeset: async ({ acting }, subject) => typesetForm03(await presentForm03(acting, subject)),
  },
};

/** The papers an applicant is owed, as PDF: receipt with due date, request for more papers, refusal. */
export async function showPaper(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "bien-nhan");
  if (!("own" in opened)) return opened.answer;
  const { dossier } = opened.own;
  const [, name = ""] = /^(mau-0[123])\.pdf$/.exec(request.params["paper"] ?? "") ?? [];
  const paper = papers[name];
  const acts = await listActsOf(request.acting, dossier);
  const act = acts.findLast(({ kind }) => paper?.acts.includes(kind));
  if (!paper || !act) return missing();
  const bytes = await paper.typeset(request, await subjectOf(request, { dossier, acts, act }));
  return { kind: "file", bytes, type: "application/pdf", name: `${name}-${dossier.head.code}.pdf`, inline: true };
}

type Called = { readonly dossier: Dossier; readonly acts: readonly DossierAct[]; readonly act: DossierAct };

async function subjectOf({ acting, origin }: PageRequest, called: Called): Promise<PaperSubject> {
  const { head } = called.dossier;
  const procedure = await getProcedureVersion(acting, head.procedureCode, head.procedureVersion);
  const [, account = ""] = /^official:(.+)$/.exec(called.act.actor) ?? [];
  const names = account === "" ? undefined : await namesOfAccounts(acting, head.provinceCode, [account]);
  return {
    ...called,
    procedureName: procedure.ok ? procedure.value.name.vi : head.procedureCode,
    procedureCase: procedure.ok ? procedure.value.cases.find(({ id }) => id === head.caseId) : undefined,
    officerName: names?.get(account) ?? "Hệ thống",
    origin,
    trackingUrl: `${origin}/theo-doi/${head.code}`,
  };
}
