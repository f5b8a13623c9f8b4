import type { Procedure } from "#features/procedures";
import type { Locale } from "#platform/i18n/locale";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { ChoiceField, ChoicesField, DateField, LongTextField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { feeKinds, type AmountRule, type ReliefRule } from "../fee-rule.ts";
import { messages } from "../messages.ts";
import { feeConsoleMessages } from "./messages.ts";
import { amountPath, reliefPath } from "./paths.ts";
import { sayAmount, sayChannels } from "./say-rule.ts";

export type Typed = Readonly<Record<string, string | string[]>>;

type FormProps = {
  readonly formKey: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
};

const textIn = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === "string" ? value : "";
};
const listIn = (typed: Typed, name: string): readonly string[] => [typed[name] ?? []].flat();

const Line = (props: FormProps & { readonly name: string; readonly label: string; readonly hint?: string; readonly number?: true }) => (
  <TextField
    name={props.name}
    label={props.label}
    hint={props.hint}
    value={textIn(props.typed, props.name)}
    error={errorOf(props.errors, props.name)}
    maxLength={200}
    {...(props.number ? { inputMode: "numeric" as const, width: 12 as const } : {})}
  />
); // prettier-ignore

/** Validity, instrument and channels: every rule has them. */
const Frame = (props: FormProps) => {
  const text = feeConsoleMessages[props.locale];
  const day = (name: "validFrom" | "validTo", label: string) => (
    <DateField
      name={name}
      label={label}
      value={textIn(props.typed, name)}
      error={errorOf(props.errors, name)}
      locale={props.locale}
    />
  );
  return (
    <>
      <ChoicesField
        name="channels"
        label={text.channels}
        hint={text.channelHint}
        values={listIn(props.typed, "channels")}
        choices={Object.entries(messages[props.locale].channels).map(([value, label]) => ({ value, label }))}
      />
      {day("validFrom", text.from)}
      {day("validTo", text.to)}
      <Line {...props} name="instrument" label={text.basis} hint={text.basisHint} />
    </>
  );
};

type Replaced = {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

const Replaces = ({ typed, label, choices }: FormProps & Replaced) =>
  choices.length === 0 ? null : (
    <ChoicesField name="replaces" label={label} values={listIn(typed, "replaces")} choices={choices} />
  );

/** A new amount for one procedure, replacing those ticked. */
export const AmountForm = (
  props: FormProps & { readonly procedure: Procedure; readonly amounts: readonly AmountRule[] },
) => {
  const { procedure, amounts, typed, errors, locale } = props;
  const text = feeConsoleMessages[locale];
  const words = messages[locale];
  return (
    <Card title={text.addAmount}>
      <KeyedForm formKey={props.formKey} action={amountPath} keep="fee-amount">
        <input type="hidden" name="procedureCode" value={procedure.code} />
        <Line {...props} name="name" label={text.name} />
        <SelectField
          name="caseId"
          label={text.case}
          empty={text.everyCase}
          value={textIn(typed, "caseId")}
          error={errorOf(errors, "caseId")}
          choices={procedure.cases.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
        <ChoiceField
          name="kind"
          label={text.kind}
          value={textIn(typed, "kind") || "fee"}
          error={errorOf(errors, "kind")}
          choices={feeKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <ChoiceField
          name="per"
          label={text.per}
          hint={text.perHint}
          value={textIn(typed, "per") || "case"}
          error={errorOf(errors, "per")}
          choices={(["case", "copy", "page"] as const).map((value) => ({ value, label: words.units[value] }))}
        />
        <Line {...props} name="dong" label={text.dong} number />
        <Line {...props} name="laterFrom" label={text.laterFrom} number />
        <Line {...props} name="laterDong" label={text.laterDong} number />
        <Line {...props} name="mostPerCopyDong" label={text.most} number />
        <ChoiceField
          name="collected"
          label={text.when}
          value={textIn(typed, "collected") || "reception"}
          error={errorOf(errors, "collected")}
          choices={Object.entries(words.collected).map(([value, label]) => ({ value, label }))}
        />
        <Frame {...props} />
        <Replaces
          {...props}
          label={text.replaces}
          choices={amounts.map((rule) => ({
            value: rule.id,
            label: `${rule.name[locale]}: ${sayAmount(rule, locale)}, ${sayChannels(rule, locale)} (${rule.instrument})`,
          }))}
        />
        <Button>{text.save}</Button>
      </KeyedForm>
    </Card>
  );
};

/** A cut for everybody: "0 đồng" online, half price until the year's end. */
export const ReliefForm = (props: FormProps & { readonly reliefs: readonly ReliefRule[] }) => {
  const { typed, errors, locale } = props;
  const text = feeConsoleMessages[locale];
  return (
    <Card title={text.addRelief}>
      <KeyedForm formKey={props.formKey} action={reliefPath} keep="fee-relief">
        <Line {...props} name="name" label={text.name} />
        <Line {...props} name="percentOff" label={text.percent} hint={text.percentHint} number />
        <LongTextField
          name="procedureCodes"
          label={text.procedures}
          hint={text.proceduresHint}
          value={textIn(typed, "procedureCodes")}
          error={errorOf(errors, "procedureCodes")}
          rows={3}
        />
        <Frame {...props} />
        <Replaces
          {...props}
          label={text.replacesRelief}
          choices={props.reliefs.map((rule) => ({
            value: rule.id,
            label: `${rule.name[locale]}: ${rule.percentOff}%, ${sayChannels(rule, locale)} (${rule.instrument})`,
          }))}
        />
        <Button>{text.saveRelief}</Button>
      </KeyedForm>
    </Card>
  );
};
