import { foldVietnamese } from "#core/text/fold";
import { localDateOf } from "#core/time/local-time";
import {
  findProcedure,
  listFeatured,
  searchProcedures,
  type Procedure,
  type ProcedureCase,
} from "#features/procedures";
import type { Acting } from "#platform/context";
import { textIn, withTexts, type IntakeDraft } from "./intake-draft.ts";

export type ChosenProcedure = { readonly procedure: Procedure; readonly procedureCase: ProcedureCase };

const received = ({ channels }: Procedure): boolean => channels.includes("counter") || channels.includes("post");

/**
 * Procedures that a few typed letters may mean and that a counter receives, best first: an official types a part of the
 * name, so names with just these words stand before whatever people mean by them.
 */
export async function guessProcedures(acting: Acting, typed: string): Promise<readonly Procedure[]> {
  const found = (await searchProcedures(acting, typed, { limit: 12 })).filter(received);
  const part = ` ${foldVietnamese(typed)} `;
  const named = ({ name, shortName }: Procedure): boolean =>
    [name, shortName ?? name].some(({ vi }) => ` ${foldVietnamese(vi)} `.includes(part));
  return [...found.filter(named), ...found.filter((procedure) => !named(procedure))].slice(0, 6);
}

export const frequentProcedures = async (acting: Acting): Promise<readonly Procedure[]> =>
  (await listFeatured(acting)).filter(received);

/** The procedure and case that the draft names today, if it names any. */
export async function chosenIn(acting: Acting, draft: IntakeDraft): Promise<ChosenProcedure | undefined> {
  const code = textIn(draft, "procedureCode");
  const procedure = code === "" ? undefined : await findProcedure(acting, code, localDateOf(acting.at));
  const procedureCase = procedure?.cases.find(({ id }) => id === textIn(draft, "caseId")) ?? procedure?.cases[0];
  return procedure && procedureCase ? { procedure, procedureCase } : undefined;
}

export const displayName = (procedure: Procedure): string =>
  `${procedure.code} ${(procedure.shortName ?? procedure.name).vi}`;

/** The draft with this procedure, its first case, and none of the papers of another one. */
export function withProcedure(draft: IntakeDraft, procedure: Procedure): IntakeDraft {
  const name = displayName(procedure);
  const chosen = { procedureCode: procedure.code, procedure: name, chosenFor: name };
  if (textIn(draft, "procedureCode") === procedure.code) return withTexts(draft, chosen);
  const [first] = procedure.cases;
  return {
    ...withTexts(draft, { ...chosen, remoteUnitCode: "", caseId: first?.id ?? "", drawnCase: first?.id ?? "", all: "", "fee.exemption": "", "fee.proof": "", "fee.copies": "", "fee.pages": "" }), // prettier-ignore
    papers: [],
  };
}
