import type { Refusal } from "#core/result";
import type { FieldProblem } from "#platform/command/outcome";
import type { PageRequest } from "#platform/http/page-door";
import type { FieldError } from "#ui/error-summary/view";

/** Why a form comes again instead of what it asked for. */
export type Redrawn = { readonly refusal?: Refusal; readonly problems?: readonly FieldProblem[] };

export const errorsOf = (request: PageRequest, { problems = [] }: Redrawn): readonly FieldError[] =>
  problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));

export const statusOf = ({ refusal, problems = [] }: Redrawn): number =>
  refusal ? 409 : problems.length > 0 ? 422 : 200;

/** What was typed into a field of the form that came. */
export const typedIn = ({ body }: PageRequest, name: string): string => {
  const value = body[name];
  return typeof value === "string" ? value : "";
};

/** An amount as people type it: "150.000" is a hundred and fifty thousand. What is no amount stays as it was typed. */
export const amountIn = (request: PageRequest, name: string): string => {
  const typed = typedIn(request, name);
  return /^[\d.\s]+$/.test(typed) ? typed.replace(/[.\s]/g, "") : typed;
};
