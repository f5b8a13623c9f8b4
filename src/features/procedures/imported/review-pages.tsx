import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { Button } from "#ui/button/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Note } from "#ui/note/view";
import { Pagination } from "#ui/pagination/view";
import { LongTextField, SelectField, TextField } from "#ui/field/view";
import { correctableFields } from "./imported-catalogue.ts";
import type { Difference } from "./compare-versions.ts";
import type { ImportedRevision } from "./imported-record.ts";
import type { Correction } from "./imported-store.ts";
import { reviewMessages } from "./review-messages.ts";

export const reviewPath = "/can-bo/quan-tri/thu-tuc-nhap";

type ListProps = {
  readonly revisions: readonly ImportedRevision[];
  readonly counts: { readonly waiting: number; readonly doubtful: number; readonly published: number };
  readonly typed: string;
  readonly earlier?: string | undefined;
  readonly later?: string | undefined;
  readonly news?: string | undefined;
  readonly formKey: string;
  readonly locale: Locale;
};

const sayDoubts = ({ doubts }: ImportedRevision, locale: Locale): string =>
  [...new Set(doubts.map(({ kind }) => reviewMessages[locale].kinds[kind]))].join(", ");

export const ReviewList = (props: ListProps) => {
  const text = reviewMessages[props.locale];
  return (
    <div class="stack">
      <h1>{text.title}</h1>
      {props.news && <Note>{props.news}</Note>}
      <p class="soft">{text.lead}</p>
      <p>{fill(text.counts, props.counts)}</p>
      <form method="get" action={reviewPath} class="stack">
        <TextField name="q" label={text.search} type="search" value={props.typed} width={24} />
        <Button kind="quiet">{text.find}</Button>
      </form>
      <p>
        <a href={reviewPath}>{text.all}</a> · <a href={`${reviewPath}?nghi-ngo=1`}>{text.onlyDoubtful}</a>
      </p>
      <List
        caption={text.title}
        columns={[
          { title: text.code },
          { title: text.name },
          { title: text.doubts },
          { title: text.state, wide: true },
        ]}
        rows={props.revisions.map((each) => ({
          key: each.code,
          href: `${reviewPath}/${each.code}`,
          cells: [
            <a key="code" href={`${reviewPath}/${each.code}`}>
              {each.code}
            </a>,
            each.body.name,
            sayDoubts(each, props.locale),
            text.states[each.state],
          ],
        }))}
        empty={text.none}
      />
      <Pagination earlier={props.earlier} later={props.later} locale={props.locale} />
      {props.counts.waiting > props.counts.doubtful && (
        <KeyedForm formKey={props.formKey} action={`${reviewPath}/cong-bo-het`}>
          <Button>{text.publishAll}</Button>
        </KeyedForm>
      )}
    </div>
  );
};

type OneProps = {
  readonly revision: ImportedRevision;
  readonly against?: { readonly what: string; readonly differences: readonly Difference[] } | undefined;
  readonly moved: readonly (Correction & { readonly now: string })[];
  readonly typed: Readonly<Record<string, string>>;
  readonly error?: string | undefined;
  readonly news?: string | undefined;
  readonly formKey: () => string;
  readonly locale: Locale;
};

/** One record: what is doubtful, what differs, what to do. */
export const ReviewOne = (props: OneProps) => {
  const { revision, against, moved, locale } = props;
  const text = reviewMessages[locale];
  const path = `${reviewPath}/${revision.code}`;
  return (
    <div class="stack">
      <p>
        <a href={reviewPath}>{text.back}</a>
      </p>
      <h1>{revision.body.name}</h1>
      <p class="soft">
        {revision.code}, {fill(text.revision, { n: revision.revision })}, {revision.source}.{" "}
        {text.states[revision.state]}. <a href={`/thu-tuc/${revision.code}`}>{text.read}</a>
      </p>
      {props.news && <Note>{props.news}</Note>}
      {revision.doubts.length > 0 && (
        <Note grave>
          {text.doubts}: {sayDoubts(revision, locale)}
        </Note>
      )}
      {moved.map(({ field, now }) => (
        <Note grave key={field}>
          {fill(text.moved, { field: text.fields[field as keyof typeof text.fields], now })}
        </Note>
      ))}
      {against && <Comparison against={against} locale={locale} />}
      {revision.state === "waiting" && (
        <div class="stack">
          <DecisionForm action={`${path}/cong-bo`} label={text.publish} {...props} />
          <DecisionForm action={`${path}/de-rieng`} label={text.aside} quiet {...props} />
        </div>
      )}
      <h2>{text.correct}</h2>
      {props.error && <Note grave>{props.error}</Note>}
      <KeyedForm formKey={props.formKey()} action={`${path}/sua`}>
        <SelectField
          name="field"
          label={text.field}
          value={props.typed["field"]}
          choices={correctableFields.map((value) => ({ value, label: text.fields[value] }))}
        />
        <LongTextField
          name="value"
          label={text.value}
          hint={`${text.correctHelp} ${text.fields.time}: ${text.timeHelp}.`}
          value={props.typed["value"]}
        />
        <Button kind="quiet">{text.save}</Button>
      </KeyedForm>
    </div>
  );
};

const DecisionForm = (
  props: Pick<OneProps, "revision" | "formKey"> & {
    readonly action: string;
    readonly label: string;
    readonly quiet?: boolean;
  },
) => (
  <KeyedForm formKey={props.formKey()} action={props.action}>
    <input type="hidden" name="revision" value={props.revision.revision} />
    <Button kind={props.quiet ? "quiet" : "primary"}>{props.label}</Button>
  </KeyedForm>
);

type ComparisonProps = { readonly against: NonNullable<OneProps["against"]>; readonly locale: Locale };

const Comparison = ({ against: { what, differences }, locale }: ComparisonProps) => {
  const text = reviewMessages[locale];
  const title = fill(text.compareWith, { what });
  return (
    <section class="stack">
      <h2>{title}</h2>
      <List
        caption={title}
        columns={[{ title: "" }, { title: text.removed }, { title: text.added }]}
        rows={differences.map(({ field, removed, added }) => ({
          key: field,
          cells: [text.fields[field], <Lines key="-" lines={removed} />, <Lines key="+" lines={added} />],
        }))}
        empty={text.same}
      />
    </section>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <div key={line}>{line}</div>
    ))}
  </>
);
