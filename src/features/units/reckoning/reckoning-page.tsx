import { fill } from "#core/text/fill";
import type { CountingMethod } from "#core/time/time-limit";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { ChoiceField, DateField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { sayDay } from "../say-day.ts";
import { calendarPath, reckoningPath } from "../calendar-page-props.ts";
import type { Unit } from "../unit.ts";
import { unitName } from "../unit-names.ts";
import { reckoningMessages } from "./reckoning-messages.ts";
import type { ReckoningRule, RemoteArea } from "./reckoning-store.ts";

export type ReckoningPageProps = {
  readonly today: { readonly counting: CountingMethod; readonly transferCutoff: string | null };
  readonly rules: readonly ReckoningRule[];
  readonly remote: readonly RemoteArea[];
  /** Communes of the province, by code. */
  readonly communes: readonly Unit[];
  /** False for administrators of one office: they may look. */
  readonly mayChange: boolean;
  readonly formKey: () => string;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly news?: { readonly kind: "done" | "refused"; readonly sentence: string };
  readonly locale: Locale;
};

const sayCounting = (counting: CountingMethod, locale: Locale): string =>
  reckoningMessages[locale][counting === "hour-based" ? "hourBased" : "dayBased"];

export const ReckoningPage = (props: ReckoningPageProps) => {
  const { locale, today, rules } = props;
  const text = reckoningMessages[locale];
  const now = sayCounting(today.counting, locale).toLowerCase();
  return (
    <div class="pane stack wide">
      {props.news && <Banner kind={props.news.kind}>{props.news.sentence}</Banner>}
      <ErrorSummary errors={props.errors} locale={locale} />
      <div class="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <p>
          <strong>{fill(text.now, { counting: rules.length > 0 ? now : `${now} (${text.usual})` })}</strong>
        </p>
      </div>
      <Rules {...props} />
      {props.mayChange && <RuleForm {...props} />}
      <RemoteAreas {...props} />
      {props.mayChange && <RemoteForm {...props} />}
      <p>
        <a href={calendarPath}>{text.toCalendar}</a>
      </p>
    </div>
  );
};

const Rules = ({ rules, locale }: ReckoningPageProps) => {
  const text = reckoningMessages[locale];
  return (
    <section class="stack">
      <h2>{text.rules}</h2>
      <List
        caption={text.rules}
        empty={text.none}
        columns={[
          { title: text.validFrom },
          { title: text.counting },
          { title: text.transferCutoff },
          { title: text.note, wide: true },
        ]}
        rows={rules.map((rule) => ({
          key: rule.validFrom,
          cells: [
            sayDay(rule.validFrom, locale),
            sayCounting(rule.counting, locale),
            rule.transferCutoff ?? text.noCutoff,
            rule.note,
          ],
        }))}
      />
    </section>
  );
};

const RuleForm = ({ typed, errors, formKey, today, locale }: ReckoningPageProps) => {
  const text = reckoningMessages[locale];
  return (
    <Card title={text.set}>
      <KeyedForm formKey={formKey()} action={reckoningPath} keep="reckoning-rule">
        <DateField
          name="validFrom"
          label={text.validFrom}
          value={typed["validFrom"]}
          error={errorOf(errors, "validFrom")}
          locale={locale}
        />
        <ChoiceField
          name="counting"
          label={text.counting}
          value={typed["counting"] ?? today.counting}
          error={errorOf(errors, "counting")}
          choices={[
            { value: "hour-based", label: text.hourBased, hint: text.hourBasedHint },
            { value: "day-based", label: text.dayBased, hint: text.dayBasedHint },
          ]}
        />
        <TextField
          name="transferCutoff"
          label={text.transferCutoff}
          hint={text.transferHint}
          value={typed["transferCutoff"] ?? today.transferCutoff ?? ""}
          error={errorOf(errors, "transferCutoff")}
          maxLength={5}
          width={6}
        />
        <TextField
          name="note"
          label={text.note}
          hint={text.noteHint}
          value={typed["note"]}
          error={errorOf(errors, "note")}
          maxLength={300}
        />
        <Button>{text.save}</Button>
      </KeyedForm>
    </Card>
  );
};

const RemoteAreas = ({ remote, communes, mayChange, formKey, locale }: ReckoningPageProps) => {
  const text = reckoningMessages[locale];
  const nameOf = (code: string): string => {
    const unit = communes.find((each) => each.code === code);
    return unit ? unitName(unit)[locale] : code;
  };
  return (
    <section class="stack">
      <h2>{text.remote}</h2>
      <p>{text.remoteLead}</p>
      <List
        caption={text.remote}
        empty={text.noRemote}
        columns={[
          { title: text.unit },
          { title: text.since },
          { title: text.instrument, wide: true },
          { title: text.action },
        ]}
        rows={remote.map((area) => ({
          key: area.unitCode,
          cells: [
            nameOf(area.unitCode),
            sayDay(area.validFrom, locale),
            area.instrument,
            mayChange && (
              <KeyedForm formKey={formKey()} action={`${reckoningPath}/dia-ban/dua-ra`} class="row">
                <input type="hidden" name="unitCode" value={area.unitCode} />
                <button class="button quiet" aria-label={fill(text.strikeThis, { unit: nameOf(area.unitCode) })}>
                  {text.strike}
                </button>
              </KeyedForm>
            ),
          ],
        }))}
      />
    </section>
  );
};

const RemoteForm = ({ communes, typed, errors, formKey, locale }: ReckoningPageProps) => {
  const text = reckoningMessages[locale];
  return (
    <Card title={text.list}>
      <KeyedForm formKey={formKey()} action={`${reckoningPath}/dia-ban`} keep="remote-area">
        <SelectField
          name="unitCode"
          label={text.unit}
          value={typed["unitCode"]}
          error={errorOf(errors, "unitCode")}
          empty={text.choose}
          choices={communes.map((unit) => ({ value: unit.code, label: unitName(unit)[locale] }))}
        />
        <TextField
          name="instrument"
          label={text.instrument}
          hint={text.instrumentHint}
          value={typed["instrument"]}
          error={errorOf(errors, "instrument")}
          maxLength={120}
        />
        <Button>{text.list}</Button>
      </KeyedForm>
    </Card>
  );
};
