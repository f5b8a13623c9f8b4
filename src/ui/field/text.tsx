import { fieldId, Labelled, tied, type FieldText } from "./frame.tsx";

type TextProps = FieldText & {
  readonly value?: string | undefined;
  readonly type?: "text" | "tel" | "email" | "search" | "password" | "date" | "number";
  readonly inputMode?: "text" | "numeric" | "tel" | "email" | "decimal";
  readonly autoComplete?: string;
  /** How wide the answer is, in letters; whole width unless told. */
  readonly width?: 4 | 6 | 12 | 24;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly spellCheck?: boolean;
  readonly placeholder?: string;
  /** Names of known answers: the id of a `<datalist>` on the page. */
  readonly list?: string;
};

export const TextField = ({ name, label, hint, error, value, type, width, required, ...more }: TextProps) => {
  const text = { name, label, hint, error };
  return (
    <Labelled text={text}>
      <input
        id={fieldId(name)}
        name={name}
        // Preact's types know each kind of input apart; here the kind is only known when drawing.
        type={(type ?? "text") as "text"}
        value={value ?? ""}
        class={width ? `w${width}` : undefined}
        aria-required={required ? "true" : undefined}
        {...tied(text)}
        {...more}
      />
    </Labelled>
  );
};

type LongTextProps = FieldText & {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
};

export const LongTextField = ({ name, label, hint, error, value, rows, maxLength }: LongTextProps) => {
  const text = { name, label, hint, error };
  return (
    <Labelled text={text}>
      <textarea id={fieldId(name)} name={name} rows={rows ?? 4} maxLength={maxLength} {...tied(text)}>
        {value ?? ""}
      </textarea>
    </Labelled>
  );
};

type FileProps = FieldText & { readonly accept?: string; readonly multiple?: boolean };

/** The form around it needs `encType="multipart/form-data"` (`<KeyedForm files>`). */
export const FileField = ({ name, label, hint, error, accept, multiple }: FileProps) => {
  const text = { name, label, hint, error };
  return (
    <Labelled text={text}>
      <input id={fieldId(name)} name={name} type="file" accept={accept} multiple={multiple} {...tied(text)} />
    </Labelled>
  );
};
