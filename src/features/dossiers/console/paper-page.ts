import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { getDossier } from "../dossier-queries.ts";
import { dossierPapers, type PaperSlug } from "../papers/paper-kind.ts";
import { printPaper } from "../papers/print-paper.ts";
import { codeOf } from "./dossier-page.tsx";

/** A paper as PDF, to be shown and printed; looking at it is recorded like looking at the dossier. */
export const printForm =
  (slug: PaperSlug) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const { acting, origin, query } = request;
    const found = await getDossier(acting, codeOf(request), "paper");
    if (!found.ok) return missing(request.say(found.refusal));
    const copyFor = query["ban"] === "luu" ? "office" : "applicant";
    const seq = /^\d{1,6}$/.test(query["lan"] ?? "") ? Number(query["lan"]) : undefined;
    const bytes = await printPaper(acting, { dossier: found.value, kind: dossierPapers[slug], seq, origin, copyFor });
    if (!bytes) return missing();
    const name = `${slug}-${found.value.head.code}.pdf`;
    return { kind: "file", bytes, type: "application/pdf", name, inline: true };
  };
