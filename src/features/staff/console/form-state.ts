import type { Refusal } from "#core/result";
import type { Outcome } from "#platform/command/outcome";
import type { PageRequest } from "#platform/http/page-door";
import type { FieldError } from "#ui/error-summary/view";

/** A form as it is drawn: what was typed, and what is wrong with it. */
export type FormState = {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
};

export const freshForm: FormState = { typed: {}, errors: [] };

/** One field of a posted form; a repeated one counts as its first. */
export function typedField({ body }: PageRequest, name: string): string {
  const value = body[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

const neverShown = /password|otp|^_key$/i;

/** What was typed, without what proves who somebody is. */
export const typedFields = (request: PageRequest): Record<string, string> =>
  Object.fromEntries(
    Object.keys(request.body)
      .filter((name) => !neverShown.test(name))
      .map((name) => [name, typedField(request, name)]),
  );

/** The form again, with a sentence for each thing wrong; `fieldOf` says which field a refusal speaks of. */
export function redrawnForm(
  request: PageRequest,
  outcome: Exclude<Outcome<unknown>, { kind: "done" }>,
  fieldOf: Readonly<Record<string, string>> = {},
): FormState {
  const errors =
    outcome.kind === "invalid"
      ? outcome.problems.map((problem) => ({
          field: fieldOf[problem.field] ?? problem.field,
          sentence: request.sayProblem(problem),
        }))
      : [{ field: fieldOf[outcome.refusal.code] ?? "", sentence: request.say(outcome.refusal) }];
  return { typed: typedFields(request), errors };
}

export const refusedForm = (
  request: PageRequest,
  refusal: Refusal,
  fieldOf: Readonly<Record<string, string>> = {},
): FormState => redrawnForm(request, { kind: "refused", refusal }, fieldOf);

/** 200 for a form drawn the first time, 422 for one with something to correct. */
export const statusOf = (form: FormState): number => (form.errors.length > 0 ? 422 : 200);
