import type { Locale } from "#platform/i18n/locale";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { DateField, SelectField, TextField } from "#ui/field/view";
import { consoleMessages } from "./messages.ts";
import { textIn, type IntakeDraft } from "./intake-draft.ts";

/** Who a dossier belongs to, or who hands it in. */
export const PersonFields = (props: {
  readonly who: "owner" | "submitter";
  readonly draft: IntakeDraft;
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
}) => {
  const words = consoleMessages[props.locale].intake;
  const field = (name: "name" | "personalId" | "bornOn" | "sex" | "phone" | "email" | "address") => ({
    name: `${props.who}.${name}`,
    label: words[name],
    value: textIn(props.draft, `${props.who}.${name}`),
    error: errorOf(props.errors, `${props.who}.${name}`),
  });
  // The browser must not offer the official's own particulars for a citizen's.
  const off = { autoComplete: "off" };
  return (
    <fieldset class="stack tight">
      <legend>{words[props.who]}</legend>
      <TextField {...field("name")} {...off} spellCheck={false} maxLength={120} />
      <TextField {...field("personalId")} {...off} inputMode="numeric" width={12} />
      <TextField {...field("phone")} {...off} type="tel" inputMode="tel" width={12} />
      <div class="row">
        <DateField {...field("bornOn")} locale={props.locale} />
        <SelectField
          {...field("sex")}
          empty={words.unknownSex}
          choices={(["male", "female"] as const).map((value) => ({ value, label: words[value] }))}
        />
      </div>
      <TextField {...field("address")} {...off} maxLength={300} />
      <TextField {...field("email")} {...off} type="email" inputMode="email" />
    </fieldset>
  );
};
