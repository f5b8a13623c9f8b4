import { cleanAnswers } from "#core/form/visible";
import { closeDraft } from "#features/people";
import { execute } from "#platform/command/execute";
import { redirect, type PageAnswer } from "#platform/http/page-door";
import type { FieldError } from "#ui/error-summary/view";
import { submitDossier } from "../../acts/submit-dossier.ts";
import { notifyChoices } from "../../model/dossier.ts";
import { applicantCookie } from "../applicant/applicant-cookie.ts";
import { receiptHref, receiptSecret } from "../receipt-link.ts";
import { contactNames } from "./contact-step.tsx";
import { endDraftCookie, stepHref } from "./draft-address.ts";
import { feeInput } from "./fee-step.tsx";
import type { Flow } from "./flow.ts";
import { filesOf, wantedPapers, willBring } from "./papers-step.tsx";
import { competentUnitCode, firstOpen } from "./steps.ts";

type Submitted =
  | { readonly ok: true; readonly value: PageAnswer }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly status: number };

/** Turns the draft into a dossier, once: whatever is pressed twice or in two tabs, a draft becomes one dossier. */
export async function submitDraft(flow: Flow): Promise<Submitted> {
  const { request, draft } = flow;
  const open = await firstOpen(flow);
  if (open) return { ok: true, value: redirect(stepHref(draft, open.id)) };
  const outcome = await execute(submitDossier, actingForDraft(flow), await inputOf(flow));
  if (outcome.kind === "refused")
    return { ok: false, status: 409, errors: [{ field: "", sentence: request.say(outcome.refusal) }] };
  if (outcome.kind === "invalid")
    return {
      ok: false,
      status: 422,
      errors: outcome.problems.map((each) => ({ field: "", sentence: request.sayProblem(each) })),
    };

  const { code: dossierCode } = outcome.value;
  const { acting } = request;
  const { provinceCode, code } = draft;
  await closeDraft(acting.db, { provinceCode, code, at: acting.at, dossierCode });
  const cookies = [endDraftCookie(draft), applicantCookie(acting, dossierCode)];
  return { ok: true, value: redirect(receiptHref(acting.signer, { provinceCode, code, dossierCode }), cookies) };
}

// The request key is the draft's, not the form's: a second form sent after a crash meets the first one's dossier.
function actingForDraft({ request: { acting }, draft }: Flow) {
  const requestKey = acting.signer.sign("submit-draft", `${draft.provinceCode}:${draft.code}`);
  return { ...acting, requestKey, actor: { kind: "citizen", phone: draft.phone ?? "" } } as const;
}

async function inputOf(flow: Flow) {
  const { request, draft, form, procedure, procedureCase, centre } = flow;
  const { answers } = draft;
  const given = (name: string): string | undefined => answers[name] || undefined;
  const submitter = given(contactNames.submitter);
  const reach = { phone: draft.phone, email: given(contactNames.email) };
  return {
    procedureCode: procedure.code,
    caseId: procedureCase.id,
    owner: {
      name: given(contactNames.owner),
      personalId: given(contactNames.personalId),
      address: given(contactNames.address),
      // Whoever confirmed the phone is reached by it and may act; that is the submitter where there is one.
      ...(submitter ? {} : reach),
    },
    ...(submitter ? { submitter: { name: submitter, ...reach } } : {}),
    answers: cleanAnswers(form, answers),
    papers: papersOf(flow),
    fee: feeInput(flow),
    competentUnitCode: await competentUnitCode(flow),
    returnOrganisation: given("at.return"),
    centre: centre.id,
    channel: "portal",
    language: request.locale,
    notifyBy: notifyChoices.find((choice) => choice === given(contactNames.notifyBy)),
    linkSecret: receiptSecret(request.acting.signer, draft),
  };
}

/** A paper that will be brought has no copies yet; the officer sees that it is promised. */
const papersOf = (flow: Flow) =>
  wantedPapers(flow).flatMap((component): readonly object[] => {
    const files = filesOf(flow, component.id).map(({ sha256, name }) => ({ sha256, name }));
    if (files.length > 0) return [{ componentId: component.id, kind: "electronic", copies: 1, files }];
    return willBring(flow, component.id) ? [{ componentId: component.id, kind: component.kind, copies: 0 }] : [];
  });
