/** A text in both languages of the house. */
export type Localised = { readonly vi: string; readonly en: string };

export type FieldType =
  | "text"
  | "long-text"
  | "date"
  | "personal-id"
  | "phone"
  | "email"
  | "choice"
  | "number"
  | "yes-no"
  | "commune"
  | "money";

/** Looks only at answers given earlier in the form; `checkForm` proves that. */
export type Condition =
  | { readonly field: string; readonly equals: string }
  | { readonly field: string; readonly oneOf: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type Choice = { readonly value: string; readonly label: Localised };

export type Field = {
  /** Letters and digits, starting with a small letter; unique within the form. */
  readonly id: string;
  readonly type: FieldType;
  readonly label: Localised;
  readonly hint?: Localised;
  readonly required: boolean;
  /** Only for `choice`. */
  readonly choices?: readonly Choice[];
  readonly showWhen?: Condition;
  /** In characters (code points, after NFC); the defaults per type lie in `check-answers.ts`. */
  readonly maxLength?: number;
  /** For `number` and `money` (whole đồng). */
  readonly min?: number;
  readonly max?: number;
  /** For `date`: a day after the day of filling in is allowed (an opening day, a wedding). */
  readonly mayBeFuture?: boolean;
};

export type FormPage = {
  readonly id: string;
  readonly title: Localised;
  readonly fields: readonly Field[];
  readonly showWhen?: Condition;
};

export type Form = { readonly id: string; readonly pages: readonly FormPage[] };

/**
 * What somebody filled in, by field id, always as text:
 * dates `yyyy-mm-dd`, yes-no `yes` | `no`, commune its five-digit code, number and money in digits.
 */
export type Answers = Readonly<Record<string, string>>;
