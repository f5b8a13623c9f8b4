import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Note } from "#ui/note/view";
import { Tag } from "#ui/tag/view";
import { LatestChanges } from "./latest-changes.tsx";
import { AddDayForm } from "./add-day-form.tsx";
import { calendarMessages } from "./calendar-messages.ts";
import { calendarPath, reckoningPath, type CalendarPageProps } from "./calendar-page-props.ts";
import { mayRemove, type ComingDay } from "./coming-days.ts";
import { sayOccasion } from "./day-names.ts";
import { sayDay } from "./say-day.ts";
import { officeName } from "./present-place.ts";

export const CalendarPage = (props: CalendarPageProps) => {
  const text = calendarMessages[props.locale];
  return (
    <div class="pane stack wide">
      {props.news && <Banner kind={props.news.kind}>{props.news.sentence}</Banner>}
      <ErrorSummary errors={props.errors} locale={props.locale} />
      <div class="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </div>
      <ComingDays {...props} />
      {props.days.some((day) => day.provisional) && <Note>{text.provisionalNote}</Note>}
      <AddDayForm {...props} />
      <LatestChanges {...props} />
      <p>
        <a href={reckoningPath}>{text.reckoning}</a>
      </p>
    </div>
  );
};

const ComingDays = ({ days, named, reach, formKey, locale }: CalendarPageProps) => {
  const text = calendarMessages[locale];
  const placeOf = ({ provinceCode, organisationId }: ComingDay): string => {
    if (provinceCode !== reach.provinceCode) return text.wholeCountry;
    const office = named.find((each) => each.id === organisationId);
    return office ? officeName(office, locale) : organisationId || text.wholeProvince;
  };
  return (
    <section class="stack">
      <h2>{text.list}</h2>
      <List
        caption={text.list}
        empty={text.empty}
        columns={[
          { title: text.day },
          { title: text.kind },
          { title: text.occasion },
          { title: text.place },
          { title: text.instrument, wide: true },
          { title: text.action },
        ]}
        rows={days.map((day) => ({
          key: `${day.day} ${day.provinceCode} ${day.organisationId}`,
          cells: [
            sayDay(day.day, locale),
            <Tag kind={day.kind === "worked" ? "good" : "plain"}>{text[day.kind]}</Tag>,
            <>
              {sayOccasion(day.occasion, locale)} {day.provisional && <Tag kind="soon">{text.provisional}</Tag>}
            </>,
            placeOf(day),
            day.provisional ? text.laborCode : day.instrument,
            mayRemove(reach, day) && <RemoveDay day={day} formKey={formKey()} locale={locale} />,
          ],
        }))}
      />
    </section>
  );
};

const RemoveDay = (props: { readonly day: ComingDay; readonly formKey: string; readonly locale: Locale }) => {
  const text = calendarMessages[props.locale];
  return (
    <KeyedForm formKey={props.formKey} action={`${calendarPath}/xoa`} class="row">
      <input type="hidden" name="day" value={props.day.day} />
      <input type="hidden" name="organisationId" value={props.day.organisationId} />
      <button class="button quiet" aria-label={fill(text.removeThis, { day: sayDay(props.day.day, props.locale) })}>
        {text.remove}
      </button>
    </KeyedForm>
  );
};
