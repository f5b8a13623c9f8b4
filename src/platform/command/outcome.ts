import type { z } from "zod";
import type { Refusal } from "#core/result";

/** What is wrong with one field; `field` is the dotted path, `problem` a word the message file turns into a sentence. */
export type FieldProblem = { readonly field: string; readonly problem: string; readonly limit?: number };

/** Every act ends in one of three ways; a fault (ours) is thrown instead. */
export type Outcome<Output> =
  | { readonly kind: "done"; readonly value: Output; readonly repeated?: true }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "invalid"; readonly problems: readonly FieldProblem[] };

// Issues carry their input only when parsed with `reportInput`; without it everything of a wrong type looks missing.
const problemOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === "invalid_type") return issue.input === undefined ? "required" : "wrong_type";
  if (issue.code === "too_small" && issue.origin === "string") return issue.minimum === 1 ? "required" : "too_short";
  if (issue.code === "too_small") return "too_small";
  if (issue.code === "too_big") return issue.origin === "string" ? "too_long" : "too_big";
  if (issue.code === "invalid_value") return "not_a_choice";
  if (issue.code === "unrecognized_keys") return "unknown_field";
  if (issue.code === "custom" && typeof issue.params?.["problem"] === "string") return issue.params["problem"];
  return "wrong_format";
};

const limitOf = (issue: z.core.$ZodIssue): number | undefined => {
  if (issue.code === "too_big") return Number(issue.maximum);
  if (issue.code === "too_small") return Number(issue.minimum);
  return undefined;
};

export function problemsOf(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => {
    const limit = limitOf(issue);
    return { field: issue.path.join("."), problem: problemOf(issue), ...(limit === undefined ? {} : { limit }) };
  });
}
