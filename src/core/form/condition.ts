import type { Answers, Condition } from "./form.ts";

/** Whether a condition holds for the answers given; a question without an answer equals nothing. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(each, answers));
  if ("any" in condition) return condition.any.some((each) => holds(each, answers));
  if ("not" in condition) return !holds(condition.not, answers);
  const given = answers[condition.field];
  if (given === undefined || given === "") return false;
  return "equals" in condition ? given === condition.equals : condition.oneOf.includes(given);
}

/** The comparisons inside a condition, flattened: which field is asked, for which values. */
export function comparisons(condition: Condition): readonly { field: string; values: readonly string[] }[] {
  if ("all" in condition) return condition.all.flatMap(comparisons);
  if ("any" in condition) return condition.any.flatMap(comparisons);
  if ("not" in condition) return comparisons(condition.not);
  return [{ field: condition.field, values: "equals" in condition ? [condition.equals] : condition.oneOf }];
}
