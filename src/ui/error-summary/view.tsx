import { fieldId } from "../field/view.tsx";
import type { Language } from "../language.ts";
import { messages } from "./messages.ts";

export type FieldError = { readonly field: string; readonly sentence: string };

/** What is wrong, on top of the page, each line leading to its field. Takes the focus without script. */
export const ErrorSummary = (props: { readonly errors: readonly FieldError[]; readonly locale: Language }) =>
  props.errors.length === 0 ? null : (
    <div class="problems" role="alert" tabIndex={-1} autoFocus aria-label={messages[props.locale].title}>
      <h2>{messages[props.locale].title}</h2>
      <ul>
        {props.errors.map(({ field, sentence }) => (
          <li key={field + sentence}>{field ? <a href={`#${fieldId(field)}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  );

/** The sentence for one field, to hand to the field itself. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((each) => each.field === field)?.sentence;
