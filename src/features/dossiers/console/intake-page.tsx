import type { Procedure } from "#features/procedures";
import type { Organisation } from "#features/units";
import { sayLimit } from "#core/time/say-time";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { Note } from "#ui/note/view";
import { notifyChoices } from "../model/dossier.ts";
import { notifyMessages } from "../notify-messages.ts";
import { consoleMessages } from "./messages.ts";
import { textIn, type IntakeDraft, type IntakeFocus } from "./intake-draft.ts";
import { IntakeFeeCard, type IntakeFee } from "./intake-fee.tsx";
import { IntakePapers } from "./intake-papers.tsx";
import { PersonFields } from "./intake-person.tsx";
import { displayName, type ChosenProcedure } from "./intake-procedure.ts";
import { IntakeWhere } from "./intake-where.tsx";
import type { IntakePlaces } from "./intake-places.ts";
import { intakePath } from "./paths.ts";
import { warningsAbout } from "./warnings.ts";

export type IntakeProps = {
  readonly draft: IntakeDraft;
  readonly chosen?: ChosenProcedure;
  /** Other procedures that the typed letters may mean. */
  readonly others?: readonly Procedure[];
  readonly frequent: readonly Procedure[];
  readonly centres: readonly Organisation[];
  readonly places: IntakePlaces;
  readonly errors?: readonly FieldError[];
  readonly refused?: string;
  readonly news?: string;
  readonly focus?: IntakeFocus;
  readonly fee?: IntakeFee;
  readonly formKey: string;
  readonly locale: Locale;
};

/** Reception on one page: card, procedure, papers, done. */
export const IntakePage = (props: IntakeProps) => {
  const { draft, locale, errors = [] } = props;
  const words = consoleMessages[locale].intake;
  return (
    <div class="stack">
      <h1>{words.title}</h1>
      {props.refused && <Banner kind="refused">{props.refused}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      {props.news && (
        <p role="status" class="soft">
          {props.news}
        </p>
      )}
      <KeyedForm formKey={props.formKey} action={intakePath} keep="intake" class="split">
        <div class="stack">
          <ScanBox {...props} />
          <ProcedureChoice {...props} />
          {props.chosen && <IntakePapers {...props} chosen={props.chosen} />}
        </div>
        <div class="stack">
          <Owner {...props} />
          {props.fee && <IntakeFeeCard known={props.fee} draft={draft} errors={errors} locale={locale} />}
          <IntakeWhere {...props} />
          <div class="at-hand">
            <Button name="step" value="receive" hotkey="H">
              {words.submit}
            </Button>
          </div>
        </div>
        <input type="hidden" name="drawnCase" value={textIn(draft, "drawnCase")} />
      </KeyedForm>
    </div>
  );
};

const ScanBox = ({ draft, focus, errors = [], locale }: IntakeProps) => {
  const words = consoleMessages[locale].intake;
  return (
    <div class="scan stack tight" data-module="scan-box">
      <TextField
        name="scan"
        label={words.scan}
        hint={words.scanHint}
        value={textIn(draft, "scan")}
        error={errorOf(errors, "scan")}
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        autoFocus={focus === "scan" || focus === undefined}
      />
      {/* First in the form, so that Enter in any field presses it: it reads what is new, and receives when nothing is. */}
      <div>
        <Button name="step" value="next" kind="quiet">
          {words.read}
        </Button>
      </div>
    </div>
  );
};

const ProcedureChoice = (props: IntakeProps) => {
  const { draft, chosen, others = [], frequent, errors = [], focus, locale } = props;
  const words = consoleMessages[locale].intake;
  return (
    <div class="stack tight">
      <TextField
        name="procedure"
        label={words.procedure}
        hint={words.procedureHint}
        value={textIn(draft, "procedure")}
        error={errorOf(errors, "procedure")}
        autoComplete="off"
        spellCheck={false}
        list="frequent-procedures"
        autoFocus={focus === "procedure"}
      />
      <datalist id="frequent-procedures">
        {frequent.map((each) => (
          <option key={each.code} value={displayName(each)} />
        ))}
      </datalist>
      <input type="hidden" name="procedureCode" value={textIn(draft, "procedureCode")} />
      <input type="hidden" name="chosenFor" value={textIn(draft, "chosenFor")} />
      {chosen && <ChosenFacts chosen={chosen} draft={draft} locale={locale} />}
      {others.length > 0 && <Picks title={words.others} procedures={others} locale={locale} />}
      {frequent.length > 0 && (
        <Picks title={words.frequent} procedures={frequent.slice(0, 9)} locale={locale} numbered />
      )}
    </div>
  );
};

const ChosenFacts = (props: {
  readonly chosen: ChosenProcedure;
  readonly draft: IntakeDraft;
  readonly locale: Locale;
}) => {
  const { procedure, procedureCase } = props.chosen;
  const words = consoleMessages[props.locale].intake;
  return (
    <>
      <p>
        <strong>{procedure.name[props.locale]}</strong>
        <br />
        <span class="soft">
          {words.limit}: {sayLimit(procedureCase.limit, props.locale)}
        </span>
      </p>
      {procedure.cases.length > 1 ? (
        <SelectField
          name="caseId"
          label={words.case}
          value={procedureCase.id}
          choices={procedure.cases.map((each) => ({ value: each.id, label: each.name[props.locale] }))}
        />
      ) : (
        <input type="hidden" name="caseId" value={procedureCase.id} />
      )}
    </>
  );
};

/** Procedures to choose by one press; the frequent ones by their number. */
const Picks = (props: {
  readonly title: string;
  readonly procedures: readonly Procedure[];
  readonly locale: Locale;
  readonly numbered?: boolean;
}) => (
  <fieldset class="stack tight">
    <legend>{props.title}</legend>
    <div class="row">
      {props.procedures.map((each, at) => (
        <Button
          key={each.code}
          name="pick"
          value={each.code}
          kind="quiet"
          {...(props.numbered ? { hotkey: String(at + 1) } : {})}
        >
          {(each.shortName ?? each.name)[props.locale]}
        </Button>
      ))}
    </div>
  </fieldset>
);

const Owner = (props: IntakeProps) => {
  const { draft, errors = [], locale } = props;
  const words = consoleMessages[locale].intake;
  const told = {
    personalId: textIn(draft, "owner.personalId"),
    bornOn: textIn(draft, "owner.bornOn"),
    sex: textIn(draft, "owner.sex"),
  };
  return (
    <>
      <PersonFields who="owner" draft={draft} errors={errors} locale={locale} />
      {warningsAbout(told, locale).map((warning) => (
        <Note key={warning}>{warning}</Note>
      ))}
      <details open={textIn(draft, "notifyBy") !== ""}>
        <summary>{notifyMessages[locale].title}</summary>
        <SelectField
          name="notifyBy"
          label={notifyMessages[locale].title}
          value={textIn(draft, "notifyBy")}
          error={errorOf(errors, "notifyBy")}
          empty={notifyMessages[locale].byWhatIsGiven}
          choices={notifyChoices.map((value) => ({ value, label: notifyMessages[locale].names[value] }))}
        />
      </details>
      <details open={textIn(draft, "behalf") !== ""}>
        <summary>{words.behalf}</summary>
        <div class="stack">
          <label class="choice">
            <input type="checkbox" name="behalf" value="yes" checked={textIn(draft, "behalf") !== ""} />
            <span>{words.behalf}</span>
          </label>
          <PersonFields who="submitter" draft={draft} errors={errors} locale={locale} />
        </div>
      </details>
    </>
  );
};
