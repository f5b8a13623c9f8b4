import type { FieldError } from "#ui/error-summary/view";

/** What was typed into one of the opener's forms, drawn again with what is wrong. */
export type RedrawnCase = {
  readonly errors: readonly FieldError[];
  readonly typed: Readonly<Record<string, string>>;
  readonly status?: number;
};
