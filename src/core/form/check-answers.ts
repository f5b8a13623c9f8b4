import { checkPersonalId } from "../text/personal-id.ts";
import { normalisePhone } from "../text/phone.ts";
import { isLocalDate } from "../time/local-date.ts";
import type { Answers, Field, FieldType, Form, FormPage } from "./form.ts";
import { shownPages, visibleFields } from "./visible.ts";

export type Problem =
  | "required"
  | "too_long"
  | "not_a_date"
  | "in_future"
  | "not_an_id_number"
  | "not_a_phone"
  | "not_an_email"
  | "not_a_number"
  | "out_of_range"
  | "not_a_choice";

export type FieldProblem = { readonly field: string; readonly problem: Problem };

/** `today`: `yyyy-mm-dd` at the citizen's place; without it dates are not held against the present. */
export type CheckOptions = { readonly today?: string };

/** In characters. A name, an address, a story: what paper forms leave room for, doubled. Other types check exactly. */
const LONGEST: Readonly<Partial<Record<FieldType, number>>> = {
  text: 200,
  "long-text": 2000,
  email: 254,
  number: 20,
  money: 15,
};

/** At most one problem per field, in the order of the form. `answers` as `cleanAnswers` leaves them. */
export function checkPage(page: FormPage, answers: Answers, options: CheckOptions = {}): readonly FieldProblem[] {
  return checkFields(visibleFields(page, answers), answers, options);
}

export function checkAnswers(form: Form, answers: Answers, options: CheckOptions = {}): readonly FieldProblem[] {
  return shownPages(form, answers).flatMap(({ fields }) => checkFields(fields, answers, options));
}

function checkFields(fields: readonly Field[], answers: Answers, options: CheckOptions): readonly FieldProblem[] {
  return fields.flatMap((field) => {
    const problem = checkField(field, Object.hasOwn(answers, field.id) ? answers[field.id] : undefined, options);
    return problem ? [{ field: field.id, problem }] : [];
  });
}

export function checkField(field: Field, given: string | undefined, options: CheckOptions): Problem | undefined {
  if (given === undefined || given.trim() === "") return field.required ? "required" : undefined;
  if ([...given].length > (longest(field) ?? Infinity)) return "too_long";
  return checkType[field.type](field, given, options);
}

/** The most characters a field takes, where its type leaves that open. */
export const longest = (field: Field): number | undefined => field.maxLength ?? LONGEST[field.type];

type Check = (field: Field, given: string, options: CheckOptions) => Problem | undefined;

const anything: Check = () => undefined;

const checkType: Readonly<Record<FieldType, Check>> = {
  text: anything,
  "long-text": anything,
  date: (field, given, { today }) => {
    if (!isLocalDate(given)) return "not_a_date";
    return today !== undefined && !field.mayBeFuture && given > today ? "in_future" : undefined;
  },
  "personal-id": (_, given) => (checkPersonalId(given).ok ? undefined : "not_an_id_number"),
  phone: (_, given) => (normalisePhone(given).ok ? undefined : "not_a_phone"),
  email: (_, given) => (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(given) ? undefined : "not_an_email"),
  choice: (field, given) => (field.choices?.some(({ value }) => value === given) ? undefined : "not_a_choice"),
  "yes-no": (_, given) => (given === "yes" || given === "no" ? undefined : "not_a_choice"),
  commune: (_, given) => (/^\d{5}$/u.test(given) ? undefined : "not_a_choice"),
  number: (field, given) => (/^-?\d+(?:[.,]\d+)?$/u.test(given) ? inRange(field, given) : "not_a_number"),
  money: (field, given) => (/^\d+$/u.test(given) ? inRange(field, given) : "not_a_number"),
};

function inRange(field: Field, given: string): Problem | undefined {
  const value = Number(given.replace(",", "."));
  return value < (field.min ?? -Infinity) || value > (field.max ?? Infinity) ? "out_of_range" : undefined;
}
