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

/** What is nearly always as it stands: this counter, this commune, collected here, one set. */
export const IntakeWhere = ({ draft, chosen, centres, places, errors = [], locale }: WhereProps) => {
  const words = consoleMessages[locale].intake;
  const nameOf = (office: Organisation): string => (locale === "vi" ? office.name : office.nameEn);
  const touched = ["competentUnitCode", "returnOrganisation", "remoteUnitCode"].some(
    (name) => textIn(draft, name) !== "",
  );
  const [only] = centres;
  return (
    <>
      {centres.length > 1 ? (
        <SelectField
          name="centre"
          label={words.centre}
          value={textIn(draft, "centre") || only?.id}
          choices={centres.map((each) => ({ value: each.id, label: nameOf(each) }))}
        />
      ) : (
        <input type="hidden" name="centre" value={only?.id ?? ""} />
      )}
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
            choices={places.centres.map((each) => ({ value: each.id, label: nameOf(each) }))}
          />
          {chosen?.procedureCase.remoteExtension && places.remote.length > 0 && (
            <SelectField
              name="remoteUnitCode"
              label={words.remoteUnit}
              hint={fill(words.remoteHint, { days: String(chosen.procedureCase.remoteExtension.days) })}
              value={textIn(draft, "remoteUnitCode")}
              error={errorOf(errors, "remoteUnitCode")}
              empty={words.notRemote}
              choices={places.remote.map((unit) => ({ value: unit.code, label: unitName(unit)[locale] }))}
            />
          )}
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
