import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { CheckField, LongTextField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import type { LifeEvent } from "../shipped-catalogue.ts";
import { MOST_STEPS } from "./event-guide.ts";
import { stepsIn, type GuideDraft } from "./guide-draft.ts";
import { eventMessages } from "./messages.ts";

export const guidesPath = "/can-bo/quan-tri/viec-trong-doi";

type GuideFormProps = {
  readonly event: LifeEvent;
  readonly draft: GuideDraft;
  readonly errors: readonly FieldError[];
  readonly refused?: string | undefined;
  readonly news?: string | undefined;
  /** The province says it itself: it can go back to what was shipped. */
  readonly own: boolean;
  readonly formKey: () => string;
  readonly locale: Locale;
};

/** One guide to edit: its opening words, its steps, an empty one to add. */
export const GuideForm = (props: GuideFormProps) => {
  const { event, draft, errors, refused, news, own, formKey, locale } = props;
  const text = eventMessages[locale].console;
  const path = `${guidesPath}/${event.slug}`;
  const steps = Math.min(MOST_STEPS, stepsIn(draft) + 1);
  return (
    <div class="stack wide">
      <div class="stack">
        <p>
          <a href={guidesPath}>{text.back}</a>
        </p>
        {news && <Banner kind="done">{news}</Banner>}
        {refused && <Banner kind="refused">{refused}</Banner>}
        <ErrorSummary errors={errors} locale={locale} />
        <h1>{event.name[locale]}</h1>
        <p>
          <a href={`/thu-tuc/viec/${event.slug}`}>{text.read}</a>
        </p>
      </div>
      <KeyedForm formKey={formKey()} action={path} class="stack wide">
        <Both name="lead" label={text.leadField} draft={draft} errors={errors} locale={locale} long />
        <p class="soft">{text.removeHint}</p>
        {Array.from({ length: steps }, (_, at) => (
          <StepFields key={at} at={at} isNew={at === stepsIn(draft)} draft={draft} errors={errors} locale={locale} />
        ))}
        <p>
          <Button>{text.save}</Button>
        </p>
      </KeyedForm>
      {own && (
        <KeyedForm formKey={formKey()} action={`${path}/dung-lai`}>
          <Button kind="quiet">{text.restore}</Button>
        </KeyedForm>
      )}
    </div>
  );
};

type Drafted = Pick<GuideFormProps, "draft" | "errors" | "locale">;

const StepFields = ({
  at,
  isNew,
  draft,
  errors,
  locale,
}: Drafted & { readonly at: number; readonly isNew: boolean }) => {
  const text = eventMessages[locale].console;
  const name = (field: string) => `steps.${at}.${field}`;
  const field = (of: string) => ({ name: name(of), value: draft[name(of)], error: errorOf(errors, name(of)) });
  const codeError = errors.find((each) => each.field.startsWith(name("codes")))?.sentence;
  const title = isNew ? text.newStep : `${fill(text.step, { n: at + 1 })}: ${draft[name(`what.${locale}`)] ?? ""}`;
  const wrong = errors.some((each) => each.field.startsWith(name("")));
  return (
    <details class="card" open={wrong}>
      <summary>{title}</summary>
      <fieldset class="stack">
        <legend class="unseen">{title}</legend>
        <TextField
          {...field("order")}
          value={draft[name("order")] ?? String(at + 1)}
          label={text.order}
          inputMode="numeric"
          width={4}
        />
        <Both name={name("what")} label={text.what} draft={draft} errors={errors} locale={locale} />
        <Both name={name("by")} label={text.byField} draft={draft} errors={errors} locale={locale} />
        <Both name={name("note")} label={text.note} draft={draft} errors={errors} locale={locale} long />
        <TextField {...field("codes")} error={codeError} label={text.codes} hint={text.codesHint} width={24} />
        <TextField {...field("instrument")} label={text.instrument} width={24} />
        <CheckField name={name("unsure")} label={text.unsure} checked={draft[name("unsure")] === "yes"} value="yes" />
      </fieldset>
    </details>
  );
};

/** A text in both languages. */
const Both = (props: Drafted & { readonly name: string; readonly label: string; readonly long?: boolean }) => {
  const { name, label, draft, errors, locale, long } = props;
  const text = eventMessages[locale].console;
  const field = (of: "vi" | "en", title: string) => ({
    name: `${name}.${of}`,
    label: fill(title, { what: label }),
    value: draft[`${name}.${of}`],
    error: errorOf(errors, `${name}.${of}`),
  });
  const fields = [field("vi", text.inVietnamese), field("en", text.inEnglish)];
  return (
    <div class="stack tight">
      {fields.map((each) =>
        long ? <LongTextField key={each.name} {...each} rows={2} /> : <TextField key={each.name} {...each} />,
      )}
    </div>
  );
};
