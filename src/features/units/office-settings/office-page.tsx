import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { CheckField, DateField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { messages } from "../messages.ts";
import type { Organisation } from "../organisation.ts";
import { officeName } from "../present-place.ts";
import { sayDate, sayOpeningHours } from "../say-hours.ts";
import type { HoursOfOffice } from "./office-facts.ts";
import { officeMessages } from "./office-messages.ts";
import type { OpeningHours } from "./opening-hours-store.ts";

export const officesPath = "/can-bo/quan-tri/co-quan";
/** Instead of an id in the address: the hours of the whole province. */
export const WHOLE_PROVINCE_PAGE = "tinh";

export type OfficePageProps = {
  /** Absent: the whole province. */
  readonly office?: Organisation;
  readonly hours: HoursOfOffice;
  /** `day1` … `day7` and the other fields, as typed or filled in. */
  readonly typed: Readonly<Record<string, string>>;
  readonly patterns: readonly string[];
  readonly errors: readonly FieldError[];
  readonly news?: { readonly kind: "done" | "refused"; readonly sentence: string };
  readonly formKey: () => string;
  readonly locale: Locale;
};

export const officePath = (organisationId: string): string => `${officesPath}/${organisationId || WHOLE_PROVINCE_PAGE}`;

export const OfficePage = (props: OfficePageProps) => {
  const { office, news, errors, locale } = props;
  const text = officeMessages[locale];
  return (
    <div class="stack wide">
      {news && <Banner kind={news.kind}>{news.sentence}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack tight">
        <h1>{office ? officeName(office, locale) : text.wholeProvince}</h1>
        <p class="soft">{office ? <a href={`/don-vi/${office.unitCode}`}>{text.page}</a> : text.wholeProvinceHint}</p>
      </div>
      <HoursNow {...props} />
      <HoursForm {...props} />
      {office && <ContactForm {...props} />}
      <p>
        <a href={officesPath}>{text.back}</a>
      </p>
    </div>
  );
};

const Week = ({ week, locale }: { readonly week: OpeningHours["week"]; readonly locale: Locale }) =>
  week === null ? (
    <>{officeMessages[locale].asProvince}</>
  ) : (
    <>
      {sayOpeningHours(week, locale).map(({ days, hours }) => (
        <div key={days}>
          {days}: {hours}
        </div>
      ))}
    </>
  );

const HoursNow = ({ office, hours, formKey, locale }: OfficePageProps) => {
  const text = officeMessages[locale];
  return (
    <section class="stack">
      <h2>{text.hoursNow}</h2>
      <dl class="summary">
        <div>
          <dt>{hours.own ? text.ownHours : text.sharedHours}</dt>
          <dd>
            <Week week={hours.now} locale={locale} />
          </dd>
        </div>
        {hours.coming.map(({ validFrom, week, instrument }) => (
          <div key={validFrom}>
            <dt>{fill(text.fromDay, { day: sayDate(validFrom) })}</dt>
            <dd>
              <Week week={week} locale={locale} />
              <small>{instrument}</small>
            </dd>
            <dd class="change">
              <KeyedForm formKey={formKey()} action={`${officePath(office?.id ?? "")}/bo`} class="row">
                <input type="hidden" name="validFrom" value={validFrom} />
                <button class="button quiet" aria-label={fill(text.takeBackThis, { day: sayDate(validFrom) })}>
                  {text.takeBack}
                </button>
              </KeyedForm>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const HoursForm = ({ office, typed, errors, patterns, formKey, locale }: OfficePageProps) => {
  const text = officeMessages[locale];
  const path = officePath(office?.id ?? "");
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <Card title={text.change}>
      <p class="row">
        {text.pattern}:
        {patterns.map((name) => (
          <a key={name} href={`${path}?mau=${name}`}>
            {text.patterns[name] ?? name}
          </a>
        ))}
      </p>
      <KeyedForm formKey={formKey()} action={`${path}/gio`} keep={`hours-${office?.id ?? "province"}`} class="stack">
        <DateField {...field("validFrom")} label={text.start} hint={text.startHint} locale={locale} />
        {office && <CheckField name="follow" label={text.follow} checked={typed["follow"] === "yes"} />}
        <p class="soft">{text.dayHint}</p>
        {messages[locale].days.map((day, at) => (
          <TextField
            key={day}
            {...field(`day${at + 1}`)}
            label={day.charAt(0).toUpperCase() + day.slice(1)}
            autoComplete="off"
            width={24}
            maxLength={80}
          />
        ))}
        <TextField {...field("instrument")} label={text.instrument} hint={text.instrumentHint} maxLength={120} />
        <p>
          <Button>{text.saveHours}</Button>
        </p>
      </KeyedForm>
    </Card>
  );
};

const ContactForm = ({ office, typed, errors, formKey, locale }: OfficePageProps) => {
  const text = officeMessages[locale];
  return (
    <Card title={text.contact}>
      <p>
        {text.hotline}: {office?.hotline ?? text.hotlineHint}.{" "}
        <a href={`/can-bo/quan-tri/duong-day-nong?coquan=${office?.id ?? ""}`}>{text.hotlineRegister}</a>
      </p>
      <KeyedForm formKey={formKey()} action={`${officePath(office?.id ?? "")}/lien-he`} class="stack">
        <TextField
          name="address"
          label={text.address}
          value={typed["address"] ?? office?.address}
          error={errorOf(errors, "address")}
          maxLength={200}
        />
        <p>
          <Button>{text.saveContact}</Button>
        </p>
      </KeyedForm>
    </Card>
  );
};
