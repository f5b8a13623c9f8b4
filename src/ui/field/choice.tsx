import type { ComponentChildren } from "preact";
import { fieldId, Grouped, Labelled, tied, type FieldText } from "./frame.tsx";

export type Choice = {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
};
type OneProps = FieldText & { readonly choices: readonly Choice[]; readonly value?: string | undefined };
type ManyProps = FieldText & { readonly choices: readonly Choice[]; readonly values?: readonly string[] };

const Option = (props: {
  readonly id: string;
  readonly name: string;
  readonly type: "radio" | "checkbox";
  readonly choice: Choice;
  readonly checked: boolean;
}) => (
  <label class="choice">
    <input id={props.id} name={props.name} type={props.type} value={props.choice.value} checked={props.checked} />
    <span>
      {props.choice.label}
      {props.choice.hint && <span class="hint">{props.choice.hint}</span>}
    </span>
  </label>
);

// The first option has the field's own id: the error summary leads there.
const idOf = (name: string, at: number): string => (at === 0 ? fieldId(name) : `${fieldId(name)}-${at}`);

/** One of a few: all in sight, as radio buttons. */
export const ChoiceField = ({ choices, value, ...text }: OneProps) => (
  <Grouped text={text}>
    <div class="choices">
      {choices.map((choice, at) => (
        <Option
          key={choice.value}
          id={idOf(text.name, at)}
          name={text.name}
          type="radio"
          choice={choice}
          checked={choice.value === value}
        />
      ))}
    </div>
  </Grouped>
);

/** Any of a few. The field repeats, so the form's value is a text or a list. */
export const ChoicesField = ({ choices, values, ...text }: ManyProps) => (
  <Grouped text={text}>
    <div class="choices">
      {choices.map((choice, at) => (
        <Option
          key={choice.value}
          id={idOf(text.name, at)}
          name={text.name}
          type="checkbox"
          choice={choice}
          checked={values?.includes(choice.value) ?? false}
        />
      ))}
    </div>
  </Grouped>
);

/** One of many: too many to show at once. `empty` is the line that means "not chosen". */
export const SelectField = ({ choices, value, empty, ...text }: OneProps & { readonly empty?: string }) => (
  <Labelled text={text}>
    <select id={fieldId(text.name)} name={text.name} {...tied(text)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  </Labelled>
);

/** One box to tick; the form's value is `yes` or nothing. */
export const CheckField = (props: FieldText & { readonly checked?: boolean; readonly value?: string }) => (
  <div class={props.error ? "field wrong" : "field"}>
    {props.error && (
      <div class="error" id={`${fieldId(props.name)}-error`}>
        {props.error}
      </div>
    )}
    <Option
      id={fieldId(props.name)}
      name={props.name}
      type="checkbox"
      choice={{ value: props.value ?? "yes", label: props.label, hint: props.hint }}
      checked={props.checked ?? false}
    />
  </div>
);
