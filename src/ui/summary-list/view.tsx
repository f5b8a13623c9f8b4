import type { ComponentChildren } from "preact";
import type { Language } from "../language.ts";
import { messages } from "./messages.ts";

export type SummaryLine = {
  readonly term: string;
  readonly value: ComponentChildren;
  /** Where this answer is changed. */
  readonly changeHref?: string | undefined;
};

/** Questions and answers to look over: "check your answers", and the data of a dossier. */
export const SummaryList = (props: { readonly lines: readonly SummaryLine[]; readonly locale: Language }) => {
  const words = messages[props.locale];
  return (
    <dl class="summary">
      {props.lines.map(({ term, value, changeHref }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value === "" || value === undefined ? <span class="soft">{words.nothing}</span> : value}</dd>
          {changeHref && (
            <dd class="change">
              <a href={changeHref}>
                {words.change}
                <span class="unseen"> {term}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};
