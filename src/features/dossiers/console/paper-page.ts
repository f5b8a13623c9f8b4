import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { getDossier } from "../dossier-queries.ts";
import { printPaper, type Form } from "../papers/print-paper.ts";
import { codeOf } from "./dossier-page.tsx";

/** A form as PDF, to be shown and printed; looking at it is recorded like looking at the dossier. */
export const printForm =
  (form: Form) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const { acting, origin, query } = request;
    const found = await getDossier(acting, codeOf(request), "paper");
    if (!found.ok) return missing(request.say(found.refusal));
    const copyFor = query["ban"] === "luu" ? "office" : "applicant";
    const bytes = await printPaper(acting, { dossier: found.value, form, origin, copyFor });
    if (!bytes) return missing();
    const name = `mau-${form}-${found.value.head.code}.pdf`;
    return { kind: "file", bytes, type: "application/pdf", name, inline: true };
  };
