import { fill } from "#core/text/fill";
import { changeKinds, fullName, type ChangeKind, type Unit } from "#features/units";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { CheckField, DateField, fieldId, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { communeTypes, linkKinds } from "../draft/change-row.ts";
import { changeNames, kindNames, typeNames } from "../draft/kind-names.ts";
import { changeMessages } from "./messages.ts";
import { changesPath } from "./paths.ts";
import type { TypedLine } from "./typed-lines.ts";

export type AboutTyped = Readonly<Record<"kind" | "title" | "instrument" | "on", string>>;

type FormProps = {
  readonly errors: readonly FieldError[];
  readonly refused?: string;
  readonly formKey: string;
  readonly locale: Locale;
};

const UNITS = "units-of-the-province";

/** What is asked of every change, however its lines come. */
export const AboutFields = (props: {
  readonly about: AboutTyped;
  readonly kinds: readonly ChangeKind[];
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
}) => {
  const { about, errors, locale } = props;
  const text = changeMessages[locale];
  const field = (name: keyof AboutTyped) => ({ name, value: about[name], error: errorOf(errors, name) });
  const kinds = props.kinds.map((kind) => ({ value: kind, label: changeNames[kind][locale] }));
  return (
    <>
      <SelectField {...field("kind")} label={text.kindOfChange} choices={kinds} />
      <TextField {...field("title")} label={text.name} hint={text.nameHint} maxLength={160} />
      <TextField
        {...field("instrument")}
        label={text.instrument}
        hint={text.instrumentHint}
        width={24}
        maxLength={120}
      />
      <DateField {...field("on")} label={text.on} hint={text.onHint} locale={locale} />
    </>
  );
};

/** Where what is wrong with a whole line is shown. */
export const lineField = (at: number): string => `lines.${at}`;

const Line = (props: {
  readonly at: number;
  readonly line: TypedLine;
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
}) => {
  const { at, line, errors, locale } = props;
  const text = changeMessages[locale];
  const field = (name: keyof TypedLine) => {
    const whole = `lines.${at}.${name}`;
    return { name: whole, value: line[name], error: errorOf(errors, whole) };
  };
  const kinds = linkKinds.map((kind) => ({ value: kind, label: kindNames[kind][locale] }));
  const types = communeTypes.map((type) => ({ value: type, label: typeNames[type][locale] }));
  return (
    <fieldset class="card" id={fieldId(lineField(at))} tabIndex={-1}>
      <legend>{fill(text.line, { n: at + 1 })}</legend>
      {errors
        .filter(({ field: where }) => where === lineField(at))
        .map(({ sentence }) => (
          <div key={sentence} class="field wrong">
            <div class="error">{sentence}</div>
          </div>
        ))}
      <div class="line-fields">
        <TextField {...field("from")} label={text.from} hint={text.codeHint} list={UNITS} maxLength={80} />
        <TextField {...field("to")} label={text.to} hint={text.newCodeHint} list={UNITS} maxLength={80} />
        <SelectField {...field("kind")} label={text.what} choices={kinds} />
        <CheckField {...field("main")} value="x" checked={line.main !== ""} label={text.main} hint={text.mainHint} />
        <TextField {...field("places")} label={text.places} hint={text.placesHint} />
        <TextField {...field("name")} label={text.newName} hint={text.newNameHint} maxLength={60} />
        <SelectField {...field("type")} label={text.newType} choices={types} empty={text.asBefore} />
      </div>
    </fieldset>
  );
};

export const Frame = (
  props: FormProps & { readonly title: string; readonly back: string; readonly children: preact.ComponentChildren },
) => (
  <div class="stack wide">
    {props.refused && <Banner kind="refused">{props.refused}</Banner>}
    <ErrorSummary errors={props.errors} locale={props.locale} />
    <h1>{props.title}</h1>
    {props.children}
    <p>
      <a href={props.back}>
        {props.back === changesPath ? changeMessages[props.locale].back : changeMessages[props.locale].backToChange}
      </a>
    </p>
  </div>
);

export const DraftPage = (
  props: FormProps & {
    readonly title: string;
    readonly action: string;
    readonly back: string;
    readonly version?: number;
    readonly about: AboutTyped;
    readonly lines: readonly TypedLine[];
    readonly units: readonly Unit[];
  },
) => {
  const { about, lines, units, errors, locale } = props;
  const text = changeMessages[locale];
  return (
    <Frame {...props}>
      <KeyedForm
        formKey={props.formKey}
        action={props.action}
        keep={`unit-change-${props.version ?? "new"}`}
        class="stack"
      >
        {props.version !== undefined && <input type="hidden" name="version" value={props.version} />}
        <AboutFields about={about} kinds={changeKinds} errors={errors} locale={locale} />
        <div class="stack">
          <h2>{text.lines}</h2>
          <p class="soft">{text.linesHint}</p>
        </div>
        {lines.map((line, at) => (
          <Line key={at} at={at} line={line} errors={errors} locale={locale} />
        ))}
        <datalist id={UNITS}>
          {units.map((unit) => (
            <option key={unit.code} value={unit.code}>
              {fullName(unit)}
            </option>
          ))}
        </datalist>
        <p class="row">
          <Button>{text.check}</Button>
          <Button kind="quiet" name="more" value="yes">
            {text.more}
          </Button>
        </p>
      </KeyedForm>
    </Frame>
  );
};
