import type { ComponentChildren } from "preact";

/** What every kind of field shares. `error` is a whole sentence; it is shown beside the field and in the summary. */
export type FieldText = {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
};

/** The id a field's control has, so that the error summary can lead to it. */
export const fieldId = (name: string): string => `f-${name.replaceAll(/[^\w-]/g, "-")}`;

const noteIds = ({ name, hint, error }: FieldText): string | undefined => {
  const id = fieldId(name);
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
};

/** Attributes that tie a control to its hint and its error. */
export const tied = (text: FieldText) => ({
  "aria-describedby": noteIds(text),
  "aria-invalid": text.error ? ("true" as const) : undefined,
});

const Notes = ({ name, hint, error }: FieldText) => (
  <>
    {hint && (
      <div class="hint" id={`${fieldId(name)}-hint`}>
        {hint}
      </div>
    )}
    {error && (
      <div class="error" id={`${fieldId(name)}-error`}>
        {error}
      </div>
    )}
  </>
);

const classOf = (error: string | undefined): string => (error ? "field wrong" : "field");

/** One control with its label. */
export const Labelled = ({ text, children }: { readonly text: FieldText; readonly children: ComponentChildren }) => (
  <div class={classOf(text.error)}>
    <label for={fieldId(text.name)}>{text.label}</label>
    <Notes {...text} />
    {children}
  </div>
);

/** Several controls that answer one question. */
export const Grouped = ({ text, children }: { readonly text: FieldText; readonly children: ComponentChildren }) => (
  <fieldset class={classOf(text.error)} aria-describedby={noteIds(text)}>
    <legend>{text.label}</legend>
    <Notes {...text} />
    {children}
  </fieldset>
);
