import type { Component } from "#features/procedures";
import type { Locale } from "#platform/i18n/locale";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { fieldId } from "#ui/field/view";
import { consoleMessages } from "./messages.ts";
import { textIn, type IntakeDraft, type IntakeFocus } from "./intake-draft.ts";
import type { ChosenProcedure } from "./intake-procedure.ts";

type PapersProps = {
  readonly chosen: ChosenProcedure;
  readonly draft: IntakeDraft;
  readonly errors?: readonly FieldError[];
  readonly focus?: IntakeFocus;
  readonly locale: Locale;
};

/** Every paper of the case, one tick for all that is required. */
export const IntakePapers = (props: PapersProps) => {
  const { chosen, draft, errors = [], focus, locale } = props;
  const words = consoleMessages[locale].intake;
  const error = errorOf(errors, "all");
  return (
    <fieldset class="card stack tight">
      <legend class="unseen">{words.papers}</legend>
      <h2>{words.papers}</h2>
      {error && <p class="error">{error}</p>}
      <label class="choice">
        <input
          id={fieldId("all")}
          type="checkbox"
          name="all"
          value="yes"
          checked={textIn(draft, "all") !== ""}
          autoFocus={focus === "papers"}
          data-key="y"
          aria-keyshortcuts="Y"
        />
        <span>
          <strong>{words.allPapers}</strong> <kbd aria-hidden="true">Y</kbd>
        </span>
      </label>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{words.paper}</th>
            <th scope="col">{words.copies}</th>
          </tr>
        </thead>
        <tbody>
          {chosen.procedureCase.components.map((component) => (
            <PaperLine key={component.id} component={component} draft={draft} locale={locale} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
};

type LineProps = { readonly component: Component; readonly draft: IntakeDraft; readonly locale: Locale };

const PaperLine = ({ component, draft, locale }: LineProps) => {
  const { intake: words, kinds } = consoleMessages[locale];
  const name = `copies.${component.id}`;
  const notes = [
    kinds[component.kind],
    component.required ? "" : words.optional,
    component.kind === "data" ? words.fromData : "",
    component.when?.[locale] ?? "",
  ];
  return (
    <tr>
      <td>
        <label class="tick">
          <input type="checkbox" name="papers" value={component.id} checked={draft.papers.includes(component.id)} />
          <span>
            {component.name[locale]} <span class="soft">({notes.filter(Boolean).join("; ")})</span>
          </span>
        </label>
      </td>
      <td>
        <div class="field">
          <input
            class="w4"
            name={name}
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            aria-label={`${words.copies}: ${component.name[locale]}`}
            value={textIn(draft, name) || String(Math.max(1, component.copies))}
          />
        </div>
      </td>
    </tr>
  );
};
