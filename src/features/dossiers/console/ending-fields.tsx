import { errorOf } from "#ui/error-summary/view";
import { ChoiceField, DateField, LongTextField, SelectField } from "#ui/field/view";
import { endingFacts } from "../acting/ending-facts.ts";
import { lateCauseIds, lateCauses } from "../model/late-causes.ts";
import type { ActFieldsProps } from "./act-field-props.ts";
import { consoleMessages } from "./messages.ts";
import { textOf } from "./typed.ts";

/** Whether what was handed in is given back when a dossier ends without a result (Form 05). */
export const papersBack = ({ file, body, errors, locale }: ActFieldsProps) => {
  const { fields: words, endings } = consoleMessages[locale];
  const usual = endingFacts(file.dossier, { papersBack: undefined, feesBack: undefined });
  return (
    <ChoiceField
      name="papersBack"
      label={words.papersBack}
      value={textOf(body, "papersBack") || usual.papersBack}
      error={errorOf(errors, "papersBack")}
      choices={Object.entries(endings.papersBack).map(([value, label]) => ({ value, label }))}
    />
  );
};

export const feesBack = ({ file, body, errors, locale }: ActFieldsProps) => {
  const { fields: words, endings } = consoleMessages[locale];
  const usual = endingFacts(file.dossier, { papersBack: undefined, feesBack: undefined });
  return (
    <ChoiceField
      name="feesBack"
      label={words.feesBack}
      value={textOf(body, "feesBack") || usual.feesBack}
      error={errorOf(errors, "feesBack")}
      choices={Object.entries(endings.feesBack).map(([value, label]) => ({ value, label }))}
    />
  );
};

/** Why it will be late, as it is accounted for. */
export const cause = ({ body, errors, locale }: ActFieldsProps) => {
  const words = consoleMessages[locale].fields;
  return (
    <SelectField
      name="cause"
      label={words.cause}
      value={textOf(body, "cause")}
      error={errorOf(errors, "cause")}
      empty={words.choose}
      choices={lateCauseIds.map((id) => ({ value: id, label: lateCauses[id][locale] }))}
    />
  );
};

/** The day of the new promise, filled in as the province's rule proposes. */
export const extensionDay = ({ body, errors, extension, locale }: ActFieldsProps) => {
  const words = consoleMessages[locale].fields;
  return (
    <DateField
      name="newDueOn"
      label={words.newDueOn}
      hint={words.newDueOnHint}
      value={textOf(body, "newDueOn") || extension?.newDueOn}
      error={errorOf(errors, "newDueOn")}
      locale={locale}
    />
  );
};

/** Asked only where the rule is exhausted. */
export const override = ({ body, errors, extension, locale }: ActFieldsProps) => {
  if (!extension?.exhausted) return null;
  const words = consoleMessages[locale].fields;
  return (
    <LongTextField
      name="override"
      label={words.override}
      hint={words.overrideHint}
      value={textOf(body, "override")}
      error={errorOf(errors, "override")}
      rows={2}
    />
  );
};
