import type { Answers, Form } from "#core/form/form";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { getDraft, saveDraft, type Draft, type DraftFile, type DraftLink } from "#features/people";
import { getProcedureVersion, type Procedure, type ProcedureCase } from "#features/procedures";
import { findOrganisation, type Organisation } from "#features/units";
import { execute } from "#platform/command/execute";
import type { Outcome } from "#platform/command/outcome";
import type { PageRequest } from "#platform/http/page-door";
import { readDraftAddress, readDraftHold, type DraftAddress } from "./draft-address.ts";
import { formOf } from "./generic-form.ts";

/**
 * A submission on its way: the draft with everything it refers to. Beside the form's own answers the draft keeps
 * ours under names with a dot, which no form field can have: `at.centre`, `contact.phone`, `bring.<paper>`.
 */
export type Flow = {
  readonly request: PageRequest;
  readonly draft: Draft;
  readonly link: DraftLink;
  readonly seenVersion: number;
  readonly procedure: Procedure;
  readonly procedureCase: ProcedureCase;
  readonly form: Form;
  readonly centre: Organisation;
};

/** `unheld`: this browser does not hold the draft; `address` is undefined when the path names none. */
export type Unheld = { readonly kind: "unheld"; readonly address: DraftAddress | undefined };
export type Opened =
  | { readonly kind: "open"; readonly flow: Flow }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly link: DraftLink }
  | Unheld;

export async function openFlow(request: PageRequest): Promise<Opened> {
  const address = readDraftAddress(request.params["draft"] ?? "");
  const hold = address && readDraftHold(request, address);
  if (!address || !hold) return { kind: "unheld", address };
  const link: DraftLink = { ...address, secret: hold.secret };
  const found = await getDraft(request.acting, link);
  if (!found.ok) return { kind: "refused", refusal: found.refusal, link };
  const flow = await flowOf(request, found.value, { link, seenVersion: hold.seenVersion });
  return flow.ok ? { kind: "open", flow: flow.value } : { kind: "refused", refusal: flow.refusal, link };
}

export async function flowOf(
  request: PageRequest,
  draft: Draft,
  held: { readonly link: DraftLink; readonly seenVersion: number },
): Promise<Result<Flow, Refusal>> {
  const { acting } = request;
  const procedure = await getProcedureVersion(acting, draft.procedureCode, draft.procedureVersion);
  if (!procedure.ok) return procedure;
  const centreId = draft.answers["at.centre"] ?? "";
  const centre = await findOrganisation(acting, centreId);
  if (!centre) return refuse("dossier.unknown_office", { organisation: centreId });
  const { cases } = procedure.value;
  const procedureCase = cases.find(({ id }) => id === draft.caseId) ?? cases[0];
  if (!procedureCase) return refuse("dossier.unknown_case", { code: draft.procedureCode, caseId: "" });
  return ok({
    request,
    draft,
    ...held,
    procedure: procedure.value,
    procedureCase,
    form: formOf(procedure.value),
    centre,
  });
}

/** What one page changes; the rest of the draft stays as it is. */
export type Changes = {
  readonly answers?: Answers;
  readonly files?: readonly DraftFile[];
  readonly caseId?: string;
};

/** The answers that are ours, not the form's. */
export const ownAnswers = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name.includes(".")));

/** Saves a page; the version this browser saw last decides whether another device has saved in between. */
export function saveFlow(
  { request, draft, link, seenVersion }: Flow,
  changes: Changes,
  more: { readonly step: string; readonly phoneProof?: string },
): Promise<Outcome<{ version: number }>> {
  return execute(saveDraft, request.acting, {
    ...link,
    version: seenVersion,
    answers: changes.answers ?? draft.answers,
    files: changes.files ?? draft.files,
    page: more.step,
    ...((changes.caseId ?? draft.caseId) === undefined ? {} : { caseId: changes.caseId ?? draft.caseId }),
    ...(more.phoneProof === undefined ? {} : { phoneProof: more.phoneProof }),
  });
}
