import type { Language } from "../language.ts";
import { fieldId, Grouped, tied, type FieldText } from "./frame.tsx";
import { messages } from "./messages.ts";

type DateProps = FieldText & {
  /** `yyyy-mm-dd`, or what was typed as `d/m/y` when that is no date. */
  readonly value?: string | undefined;
  readonly locale: Language;
};

const partsOf = (value: string): readonly [string, string, string] => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (iso) return [iso[3] ?? "", iso[2] ?? "", iso[1] ?? ""];
  // Somebody may have typed a slash into a box: the others still get back what was in them.
  const parts = value.split("/");
  const year = parts.length > 2 ? (parts.pop() ?? "") : "";
  const month = parts.length > 1 ? (parts.pop() ?? "") : "";
  return [parts.join("/"), month, year];
};

/**
 * Three boxes, day first, as on Vietnamese papers. The server folds `name.day`, `name.month`, `name.year`
 * back into `name` before a page sees the form (platform/http/form-body.ts).
 */
export const DateField = ({ value, locale, ...text }: DateProps) => {
  const [day, month, year] = partsOf(value ?? "");
  const words = messages[locale];
  const box = (part: string, label: string, typed: string) => (
    <label for={part === "day" ? fieldId(text.name) : `${fieldId(text.name)}-${part}`}>
      {label}
      <input
        id={part === "day" ? fieldId(text.name) : `${fieldId(text.name)}-${part}`}
        name={`${text.name}.${part}`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={part === "year" ? 4 : 2}
        value={typed}
        class={part === "year" ? "w6" : "w4"}
        aria-invalid={tied(text)["aria-invalid"]}
      />
    </label>
  );
  return (
    <Grouped text={text}>
      <div class="date">
        {box("day", words.day, day)}
        {box("month", words.month, month)}
        {box("year", words.year, year)}
      </div>
    </Grouped>
  );
};
