import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { DateField, FileField, LongTextField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import type { Organisation } from "../organisation.ts";
import { officeName } from "../present-place.ts";
import { codeMessages } from "./code-messages.ts";
import { codesPath } from "./codes-page.tsx";
import { importColumns } from "./read-import.ts";

export type CodeFormProps = {
  readonly offices: readonly Organisation[];
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly refused?: string;
  readonly formKey: string;
  readonly locale: Locale;
};

const OFFICES = "offices-of-the-province";

/** A datalist: type a part of the name, the id is put in. Works as a plain box where a browser has none. */
const OfficeNames = ({ offices, locale }: Pick<CodeFormProps, "offices" | "locale">) => (
  <datalist id={OFFICES}>
    {offices.map((office) => (
      <option key={office.id} value={office.id}>
        {officeName(office, locale)}
      </option>
    ))}
  </datalist>
);

const Frame = (props: CodeFormProps & { readonly title: string; readonly children: preact.ComponentChildren }) => (
  <div class="stack wide">
    {props.refused && <Banner kind="refused">{props.refused}</Banner>}
    <ErrorSummary errors={props.errors} locale={props.locale} />
    <h1>{props.title}</h1>
    {props.children}
    <p>
      <a href={codesPath}>{codeMessages[props.locale].back}</a>
    </p>
  </div>
);

export const AddCodePage = (props: CodeFormProps) => {
  const { typed, errors, locale } = props;
  const text = codeMessages[locale];
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <Frame {...props} title={text.addTitle}>
      <KeyedForm formKey={props.formKey} action={`${codesPath}/them`} keep="agency-code" class="stack">
        <TextField {...field("organisationId")} label={text.office} hint={text.officeHint} list={OFFICES} width={24} />
        <OfficeNames {...props} />
        <TextField {...field("code")} label={text.code} hint={text.codeHint} width={24} maxLength={20} />
        <DateField {...field("validFrom")} label={text.from} hint={text.fromHint} locale={locale} />
        <TextField {...field("instrument")} label={text.instrument} hint={text.instrumentHint} maxLength={120} />
        <p>
          <Button>{text.save}</Button>
        </p>
      </KeyedForm>
    </Frame>
  );
};

export const CloseCodePage = (props: CodeFormProps & { readonly code: string; readonly office: string }) => {
  const { typed, errors, locale } = props;
  const text = codeMessages[locale];
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <Frame {...props} title={fill(text.closeTitle, { code: props.code })}>
      <p>{props.office}</p>
      <KeyedForm formKey={props.formKey} action={`${codesPath}/ket-thuc`} keep="close-agency-code" class="stack">
        <input type="hidden" name="organisationId" value={typed["organisationId"]} />
        <input type="hidden" name="validFrom" value={typed["validFrom"]} />
        <DateField {...field("validTo")} label={text.last} locale={locale} />
        <TextField
          {...field("successorCode")}
          label={text.successorCode}
          hint={text.successorCodeHint}
          width={24}
          maxLength={20}
        />
        <TextField
          {...field("successorOrganisation")}
          label={text.successorOffice}
          hint={text.successorOfficeHint}
          list={OFFICES}
          width={24}
        />
        <OfficeNames {...props} />
        <TextField {...field("closingInstrument")} label={text.closingInstrument} maxLength={120} />
        <p>
          <Button>{text.confirmClose}</Button>
        </p>
      </KeyedForm>
    </Frame>
  );
};

type ImportProps = Omit<CodeFormProps, "offices"> & {
  readonly problems: readonly { readonly line: number; readonly sentence: string }[];
};

export const ImportPage = (props: ImportProps) => {
  const { typed, problems, errors, locale } = props;
  const text = codeMessages[locale];
  const columns = importColumns.map(([name]) => name).join(", ");
  return (
    <Frame {...props} offices={[]} title={text.importTitle}>
      <p>{fill(text.importLead, { columns })}</p>
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
      <KeyedForm formKey={props.formKey} action={`${codesPath}/nhap`} files class="stack">
        <FileField name="file" label={text.file} hint={text.fileHint} accept=".csv,text/csv" />
        <LongTextField name="csv" label={text.paste} value={typed["csv"]} rows={8} error={errorOf(errors, "csv")} />
        <p>
          <Button>{text.send}</Button>
        </p>
      </KeyedForm>
    </Frame>
  );
};
