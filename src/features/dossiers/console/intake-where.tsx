import { fill } from "#core/text/fill";
import { unitName, type Organisation } from "#features/units";
import type { Locale } from "#platform/i18n/locale";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { ChoiceField, SelectField, TextField } from "#ui/field/view";
import { consoleMessages } from "./messages.ts";
import { textIn, type IntakeDraft } from "./intake-draft.ts";
import type { ChosenProcedure } from "./intake-procedure.ts";
import type { IntakePlaces } from "./intake-places.ts";

type WhereProps = {
  readonly draft: IntakeDraft;
  readonly chosen?: ChosenProcedure;
  readonly centres: readonly Organisation[];
  readonly places: IntakePlaces;
  readonly errors?: readonly FieldError[];
  readonly locale: Locale;
};

const byCommune = (chosen: ChosenProcedure | undefined): boolean =>
  chosen === undefined || chosen.procedure.competent.startsWith("commune-");

const nameOf = (office: Organisation, locale: Locale): string => (locale === "vi" ? office.name : office.nameEn);

const CentreField = ({ draft, centres, locale }: Pick<WhereProps, "draft" | "centres" | "locale">) => {
  const words = consoleMessages[locale].intake;
  const [only] = centres;
  return centres.length > 1 ? (
    <SelectField
      name="centre"
      label={words.centre}
      value={textIn(draft, "centre") || only?.id}
      choices={centres.map((each) => ({ value: each.id, label: nameOf(each, locale) }))}
    />
  ) : (
    <input type="hidden" name="centre" value={only?.id ?? ""} />
  );
};

type RemoteProps = Pick<WhereProps, "draft" | "places" | "locale"> & {
  readonly chosen: ChosenProcedure | undefined;
  readonly errors: readonly FieldError[];
};

/** Where the procedure may take longer in places hard to reach, and the province has listed any. */
const RemotePlace = ({ draft, chosen, places, errors, locale }: RemoteProps) => {
  const words = consoleMessages[locale].intake;
  const extension = chosen?.procedureCase.remoteExtension;
  if (!extension || places.remote.length === 0) return null;
  return (
    <SelectField
      name="remoteUnitCode"
      label={words.remoteUnit}
      hint={fill(words.remoteHint, { days: String(extension.days) })}
      value={textIn(draft, "remoteUnitCode")}
      error={errorOf(errors, "remoteUnitCode")}
      empty={words.notRemote}
      choices={places.remote.map((unit) => ({ value: unit.code, label: unitName(unit)[locale] }))}
    />
  );
};

/** What is nearly always as it stands: this counter, this commune, collected here, one set. */
export const IntakeWhere = ({ draft, chosen, centres, places, errors = [], locale }: WhereProps) => {
  const words = consoleMessages[locale].intake;
  const touched = ["competentUnitCode", "returnOrganisation", "remoteUnitCode"].some(
    (name) => textIn(draft, name) !== "",
  );
  return (
    <>
      <CentreField draft={draft} centres={centres} locale={locale} />
      <details open={touched || textIn(draft, "channel") === "post"}>
        <summary>{words.moreWhere}</summary>
        <div class="stack">
          <ChoiceField
            name="channel"
            label={words.channel}
            value={textIn(draft, "channel") || "counter"}
            error={errorOf(errors, "channel")}
            choices={(["counter", "post"] as const).map((value) => ({ value, label: words[value] }))}
          />
          {byCommune(chosen) && (
            <SelectField
              name="competentUnitCode"
              label={words.competentUnit}
              value={textIn(draft, "competentUnitCode")}
              error={errorOf(errors, "competentUnitCode")}
              empty={words.ownUnit}
              choices={places.communes.map((unit) => ({ value: unit.code, label: unitName(unit)[locale] }))}
            />
          )}
          <SelectField
            name="returnOrganisation"
            label={words.returnPlace}
            value={textIn(draft, "returnOrganisation")}
            error={errorOf(errors, "returnOrganisation")}
            empty={words.here}
            choices={places.centres.map((each) => ({ value: each.id, label: nameOf(each, locale) }))}
          />
          <RemotePlace draft={draft} chosen={chosen} places={places} errors={errors} locale={locale} />
          <TextField
            name="sets"
            label={words.sets}
            value={textIn(draft, "sets") || "1"}
            error={errorOf(errors, "sets")}
            inputMode="numeric"
            width={4}
            maxLength={2}
          />
        </div>
      </details>
    </>
  );
};
