import { visiblePages } from "#core/form/visible";
import { findUnit } from "#features/units";
import { caseStep } from "./case-step.tsx";
import { contactStep } from "./contact-step.tsx";
import { asksAboutFee, feeStep } from "./fee-step.tsx";
import type { Flow } from "./flow.ts";
import { formStep } from "./form-step.tsx";
import { papersStep, wantedPapers } from "./papers-step.tsx";
import { phoneStep } from "./phone-step.tsx";
import { communeStep, returnStep } from "./place-steps.tsx";
import type { Step } from "./step.ts";

/** The last page: everything is read once more, then sent. */
export const checkStepId = "kiem-tra";

/** The pages of this submission in order; which they are depends on what has been answered. */
export async function stepsOf(flow: Flow): Promise<readonly Step[]> {
  const { procedure, form, draft } = flow;
  const asksCommune = isDecidedByCommune(flow) && (await competentUnitCode(flow)) === undefined;
  return [
    ...(procedure.cases.length > 1 ? [caseStep] : []),
    ...visiblePages(form, draft.answers).map(formStep),
    ...(asksCommune || draft.answers["at.commune"] ? [communeStep] : []),
    ...((await asksAboutFee(flow)) ? [feeStep] : []),
    ...(wantedPapers(flow).length > 0 ? [papersStep] : []),
    contactStep,
    phoneStep,
    returnStep,
  ];
}

/** A page by its id; also one that is asked only when it is looked for. */
export const findStep = async (flow: Flow, id: string): Promise<Step | undefined> =>
  (await stepsOf(flow)).find((step) => step.id === id) ??
  (id === communeStep.id && isDecidedByCommune(flow) ? communeStep : undefined);

/** The first page with something still to answer; undefined when all is there. */
export const firstOpen = async (flow: Flow): Promise<Step | undefined> =>
  (await stepsOf(flow)).find((step) => !step.isDone(flow));

export const isDecidedByCommune = ({ procedure }: Pick<Flow, "procedure">): boolean =>
  procedure.competent === "commune-committee" || procedure.competent === "commune-police";

/** Which commune decides: the one named for it, else the one the form is about, else that of the receiving centre. */
export async function competentUnitCode(flow: Flow): Promise<string | undefined> {
  const { draft, form, request, centre } = flow;
  if (!isDecidedByCommune(flow)) return undefined;
  if (draft.answers["at.commune"]) return draft.answers["at.commune"];
  const asked = form.pages.flatMap(({ fields }) => fields).filter(({ type }) => type === "commune");
  for (const { id } of asked) {
    const unit = await findUnit(request.acting, draft.answers[id] ?? "");
    if (unit?.provinceCode === draft.provinceCode && unit.level === "commune") return unit.code;
  }
  return centre.unitCode.length === 5 ? centre.unitCode : undefined;
}
