import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { errorOf } from "#ui/error-summary/view";
import { ChoiceField, DateField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { calendarMessages } from "./calendar-messages.ts";
import { calendarPath, type CalendarPageProps } from "./calendar-page-props.ts";
import { officeName } from "./present-place.ts";

export const AddDayForm = ({ reach, offices, formKey, typed, errors, locale }: CalendarPageProps) => {
  const text = calendarMessages[locale];
  return (
    <Card title={text.add}>
      <KeyedForm formKey={formKey()} action={calendarPath} keep="calendar-day">
        <DateField
          name="day"
          label={text.day}
          hint={text.dayHint}
          value={typed["day"]}
          error={errorOf(errors, "day")}
          locale={locale}
        />
        <ChoiceField
          name="kind"
          label={text.kind}
          value={typed["kind"] ?? "off"}
          error={errorOf(errors, "kind")}
          choices={[
            { value: "off", label: text.off, hint: text.offHint },
            { value: "worked", label: text.worked, hint: text.workedHint },
          ]}
        />
        <SelectField
          name="organisationId"
          label={text.place}
          value={typed["organisationId"]}
          error={errorOf(errors, "organisationId")}
          choices={offices.map((office) => ({ value: office.id, label: officeName(office, locale) }))}
          {...(reach.offices === "all" ? { empty: text.wholeProvince } : {})}
        />
        <TextField
          name="occasion"
          label={text.occasion}
          hint={text.occasionHint}
          value={typed["occasion"]}
          error={errorOf(errors, "occasion")}
          maxLength={120}
        />
        <TextField
          name="instrument"
          label={text.instrument}
          hint={text.instrumentHint}
          value={typed["instrument"]}
          error={errorOf(errors, "instrument")}
          maxLength={120}
        />
        <Button>{text.send}</Button>
      </KeyedForm>
    </Card>
  );
};
