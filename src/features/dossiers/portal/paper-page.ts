import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { isForApplicant } from "../papers/issued-papers.ts";
import { dossierPapers, isPaperSlug } from "../papers/paper-kind.ts";
import { printPaper } from "../papers/print-paper.ts";
import { openOwn } from "./applicant/open-own.ts";

/** The papers an applicant is owed, as PDF: receipt, request for more papers, refusal, apology, notice of the end. */
export async function showPaper(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "bien-nhan");
  if (!("own" in opened)) return opened.answer;
  const { dossier } = opened.own;
  const [, slug] = /^([a-z0-9-]+)\.pdf$/.exec(request.params["paper"] ?? "") ?? [];
  if (!isPaperSlug(slug) || !isForApplicant(dossierPapers[slug])) return missing();
  const seq = /^\d{1,6}$/.test(request.query["lan"] ?? "") ? Number(request.query["lan"]) : undefined;
  const order = { dossier, kind: dossierPapers[slug], seq, origin: request.origin, copyFor: "applicant" as const };
  const bytes = await printPaper(request.acting, order);
  if (!bytes) return missing();
  return { kind: "file", bytes, type: "application/pdf", name: `${slug}-${dossier.head.code}.pdf`, inline: true };
}
