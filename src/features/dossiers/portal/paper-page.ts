import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { printPaper, type Form } from "../papers/print-paper.ts";
import { openOwn } from "./applicant/open-own.ts";

/** The papers an applicant is owed, as PDF: receipt with due date, request for more papers, refusal. */
export async function showPaper(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "bien-nhan");
  if (!("own" in opened)) return opened.answer;
  const { dossier } = opened.own;
  const form = /^mau-(0[123])\.pdf$/.exec(request.params["paper"] ?? "")?.[1] as Form | undefined;
  const order = form && { dossier, form, origin: request.origin, copyFor: "applicant" as const };
  const bytes = order && (await printPaper(request.acting, order));
  if (!bytes) return missing();
  return { kind: "file", bytes, type: "application/pdf", name: `mau-${form}-${dossier.head.code}.pdf`, inline: true };
}
