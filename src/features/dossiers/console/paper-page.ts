import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { getDossier, listActsOf } from "../dossier-queries.ts";
import type { Dossier, DossierAct, Verb } from "../model/dossier.ts";
import { typesetForm01 } from "../papers/form-01.ts";
import { typesetForm02 } from "../papers/form-02.ts";
import { typesetForm03 } from "../papers/form-03.ts";
import type { PaperSubject } from "../papers/paper-subject.ts";
import { presentForm01 } from "../papers/present-form-01.ts";
import { presentForm02 } from "../papers/present-form-02.ts";
import { presentForm03 } from "../papers/present-form-03.ts";
import { namesOfActs, officialOf } from "./dossier-file.ts";
import { codeOf } from "./dossier-page.tsx";
import { findProcedureOf } from "./known-procedure.ts";
import { trackingUrl } from "./paths.ts";

type Form = "01" | "02" | "03";

/** The acts that call for a paper; the latest of them is printed. */
const callsFor: Readonly<Record<Form, readonly Verb[]>> = {
  "01": ["receive", "accept"],
  "02": ["request-supplement"],
  "03": ["decline", "refuse"],
};

const typesetters: Readonly<Record<Form, (request: PageRequest, subject: PaperSubject) => Promise<Buffer>>> = {
  "01": async ({ acting, query }, subject) =>
    typesetForm01(await presentForm01(acting, subject, query["ban"] === "luu" ? "office" : "applicant")),
  "02": async ({ acting }, subject) => typesetForm02(await presentForm02(acting, subject)),
  "03": async ({ acting }, subject) => typesetForm03(await presentForm03(acting, subject)),
};

/** A form as PDF, to be shown and printed; looking at it is recorded like looking at the dossier. */
export const printForm =
  (form: Form) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const found = await getDossier(request.acting, codeOf(request), "paper");
    if (!found.ok) return missing(request.say(found.refusal));
    const acts = await listActsOf(request.acting, found.value);
    const act = acts.findLast(({ kind }) => callsFor[form].includes(kind));
    if (!act) return missing();
    const subject = await subjectOf(request, found.value, { acts, act });
    const bytes = await typesetters[form](request, subject);
    const name = `mau-${form}-${found.value.head.code}.pdf`;
    return { kind: "file", bytes, type: "application/pdf", name, inline: true };
  };

async function subjectOf(
  { acting, origin }: PageRequest,
  dossier: Dossier,
  { acts, act }: { readonly acts: readonly DossierAct[]; readonly act: DossierAct },
): Promise<PaperSubject> {
  const { head } = dossier;
  const { procedure, procedureCase } = await findProcedureOf(acting, head);
  const names = await namesOfActs(acting, head.provinceCode, [act]);
  return {
    dossier,
    acts,
    act,
    procedureName: procedure?.name.vi ?? head.procedureCode,
    procedureCase,
    officerName: officialOf(act, names) ?? "Hệ thống",
    origin,
    trackingUrl: trackingUrl(origin, head.code),
  };
}
