import type { Field, FieldType } from "#core/form/form";
import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { ChoiceField, DateField, LongTextField, SelectField, TextField } from "#ui/field/view";
import { PlaceField, type PlaceOption } from "../place-field.tsx";
import { messages } from "./messages.ts";

const fewChoices = 7;

type Line = Omit<Parameters<typeof TextField>[0], "name" | "label">;

/** How one line is typed: the keyboard a phone shows, the width that tells how much is expected. */
const lineOf: Readonly<Partial<Record<FieldType, Line>>> = {
  "personal-id": { inputMode: "numeric", width: 12 },
  phone: { type: "tel", inputMode: "tel", width: 12 },
  email: { type: "email", inputMode: "email", spellCheck: false },
  number: { inputMode: "decimal", width: 6 },
  money: { inputMode: "numeric", width: 12 },
};

type FieldProps = {
  readonly field: Field;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly locale: Locale;
  /** For a commune: what there is to choose from, and what was typed. */
  readonly places?: { readonly options: readonly PlaceOption[]; readonly typed: string | undefined };
};

/** A form's question as the control that suits its type. */
export const FormField = ({ field, value, error, locale, places }: FieldProps) => {
  const text = messages[locale];
  const said = field.label[locale];
  const shared = {
    name: field.id,
    label: field.required ? said : fill(text.optionalMark, { label: said }),
    hint: field.hint?.[locale],
    error,
    value,
  };
  switch (field.type) {
    case "long-text":
      return <LongTextField {...shared} />;
    case "date":
      return <DateField {...shared} locale={locale} />;
    case "choice": {
      const choices = (field.choices ?? []).map((choice) => ({ value: choice.value, label: choice.label[locale] }));
      return choices.length > fewChoices ? (
        <SelectField {...shared} choices={choices} empty={text.choose} />
      ) : (
        <ChoiceField {...shared} choices={choices} />
      );
    }
    case "yes-no":
      return (
        <ChoiceField
          {...shared}
          choices={[
            { value: "yes", label: text.yes },
            { value: "no", label: text.no },
          ]}
        />
      );
    case "commune":
      return (
        <PlaceField
          name={field.id}
          label={shared.label}
          hint={shared.hint}
          error={error}
          options={places?.options ?? []}
          chosen={value}
          typed={places?.typed}
          locale={locale}
        />
      );
    default:
      return <TextField {...shared} {...lineOf[field.type]} />;
  }
};
