import { fill } from "#core/text/fill";
import type { ComponentChildren } from "preact";
import { sayDate, type Organisation } from "#features/units";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { ChoiceField, ChoicesField, DateField, FileField, LongTextField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { SummaryList } from "#ui/summary-list/view";
import { linePurposes } from "../line.ts";
import { messages, sayLanguages } from "../messages.ts";
import { lineHours, lineLanguages, type HotlineNumber } from "./number.ts";
import { numberMessages } from "./number-messages.ts";
import { NumberState, numbersPath } from "./numbers-page.tsx";
import { importColumns } from "./read-import.ts";

export type NumberFormProps = {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly refused?: string;
  readonly formKey: () => string;
  readonly locale: Locale;
};

const Frame = (props: NumberFormProps & { readonly title: string; readonly children: ComponentChildren }) => (
  <div class="stack wide">
    {props.refused && <Banner kind="refused">{props.refused}</Banner>}
    <ErrorSummary errors={props.errors} locale={props.locale} />
    <h1>{props.title}</h1>
    {props.children}
    <p>
      <a href={numbersPath}>{numberMessages[props.locale].back}</a>
    </p>
  </div>
);

type AddProps = NumberFormProps & { readonly offices: readonly Organisation[]; readonly languages: readonly string[] };

export const AddNumberPage = (props: AddProps) => {
  const { typed, errors, locale, offices } = props;
  const text = numberMessages[locale];
  const shared = messages[locale];
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <Frame {...props} title={text.addTitle}>
      <KeyedForm formKey={props.formKey()} action={`${numbersPath}/them`} keep="hotline-number" class="stack">
        <TextField {...field("organisationId")} label={text.office} hint={text.officeHint} list="offices" width={24} />
        <datalist id="offices">
          {offices.map((office) => (
            <option key={office.id} value={office.id}>
              {locale === "vi" ? office.name : office.nameEn}
            </option>
          ))}
        </datalist>
        <TextField
          {...field("number")}
          label={text.number}
          hint={text.numberHint}
          type="tel"
          width={24}
          maxLength={60}
        />
        <SelectField
          {...field("purpose")}
          label={text.purpose}
          choices={linePurposes.map((value) => ({ value, label: shared.purposes[value] }))}
        />
        <ChoiceField
          {...field("hours")}
          label={text.hours}
          choices={lineHours.map((value) => ({ value, label: text.hoursChoices[value] }))}
        />
        <details open={props.languages.length > 1}>
          <summary>{text.languages}</summary>
          <ChoicesField
            name="languages"
            label={text.languages}
            error={errorOf(errors, "languages")}
            values={props.languages}
            choices={lineLanguages.map((value) => ({ value, label: shared.languages[value] }))}
          />
        </details>
        <DateField {...field("validFrom")} label={text.from} locale={locale} />
        <TextField {...field("instrument")} label={text.instrument} hint={text.instrumentHint} maxLength={200} />
        <p>
          <Button>{text.save}</Button>
        </p>
      </KeyedForm>
    </Frame>
  );
};

type OneProps = NumberFormProps & {
  readonly number: HotlineNumber;
  readonly office: string;
  readonly verifier: string;
  readonly mayManage: boolean;
  readonly today: string;
  readonly news?: string;
};

export const OneNumberPage = (props: OneProps) => {
  const { number, office, locale, mayManage, news } = props;
  const text = numberMessages[locale];
  const shared = messages[locale];
  const isOpen = number.validTo === undefined;
  return (
    <Frame {...props} title={fill(text.one, { number: number.shown })}>
      {news && <Banner kind="done">{news}</Banner>}
      <p class="row">
        <NumberState number={number} today={props.today} locale={locale} />
        <a href={`/duong-day-nong/so/${number.number.replace("+84", "0")}`}>{text.publicPage}</a>
      </p>
      <SummaryList
        locale={locale}
        lines={[
          { term: text.office, value: office },
          { term: text.purpose, value: shared.purposes[number.purpose] },
          { term: text.hours, value: text.hoursChoices[number.hours] },
          { term: text.languages, value: sayLanguages(number.languages, locale) },
          { term: text.from, value: sayDate(number.validFrom) },
          ...(number.validTo === undefined ? [] : [{ term: text.last, value: sayDate(number.validTo) }]),
          { term: text.instrument, value: number.instrument || text.addedBefore },
          { term: text.verifyTitle, value: [props.verifier, number.verified?.note].filter(Boolean).join(". ") },
        ]}
      />
      {isOpen && <VerifyForm {...props} />}
      {isOpen && mayManage && <RetireForm {...props} />}
    </Frame>
  );
};

const VerifyForm = ({ number, typed, errors, formKey, locale }: OneProps) => {
  const text = numberMessages[locale];
  return (
    <Card title={text.verifyTitle}>
      <p>{text.verifyLead}</p>
      <KeyedForm formKey={formKey()} action={`${numbersPath}/so/${number.id}/kiem-tra`} class="stack">
        <TextField
          name="note"
          label={text.note}
          hint={text.noteHint}
          value={typed["note"]}
          error={errorOf(errors, "note")}
          maxLength={200}
        />
        <p>
          <Button hotkey="K">{text.verify}</Button>
        </p>
      </KeyedForm>
    </Card>
  );
};

const RetireForm = ({ number, typed, errors, formKey, locale }: OneProps) => {
  const text = numberMessages[locale];
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <Card title={text.retireTitle}>
      <KeyedForm formKey={formKey()} action={`${numbersPath}/so/${number.id}/ngung`} class="stack">
        <DateField {...field("lastOn")} label={text.last} locale={locale} />
        <TextField
          {...field("callInstead")}
          label={text.instead}
          hint={text.insteadHint}
          type="tel"
          width={24}
          maxLength={60}
        />
        <TextField {...field("because")} label={text.because} hint={text.becauseHint} maxLength={200} />
        <p>
          <Button kind="danger">{text.retire}</Button>
        </p>
      </KeyedForm>
    </Card>
  );
};

type ImportProps = NumberFormProps & {
  readonly problems: readonly { readonly line: number; readonly sentence: string }[];
};

export const ImportNumbersPage = (props: ImportProps) => {
  const { typed, problems, errors, locale } = props;
  const text = numberMessages[locale];
  return (
    <Frame {...props} title={text.importTitle}>
      <p>{fill(text.importLead, { columns: importColumns.join(", ") })}</p>
      {problems.length > 0 && (
        <section class="stack">
          <h2>{fill(text.wrongLines, { n: problems.length })}</h2>
          <List
            caption={text.importTitle}
            empty=""
            columns={[{ title: text.line, number: true }, { title: text.wrong }]}
            rows={problems.map(({ line, sentence }) => ({ key: `${line} ${sentence}`, cells: [line, sentence] }))}
          />
        </section>
      )}
      <KeyedForm formKey={props.formKey()} action={`${numbersPath}/nhap`} files class="stack">
        <FileField name="file" label={text.file} hint={text.fileHint} accept=".csv,text/csv" />
        <LongTextField name="csv" label={text.paste} value={typed["csv"]} rows={8} error={errorOf(errors, "csv")} />
        <p>
          <Button>{text.send}</Button>
        </p>
      </KeyedForm>
    </Frame>
  );
};
