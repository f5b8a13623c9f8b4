import type { ComponentChildren } from "preact";

export type Fact = { readonly term: string; readonly value: ComponentChildren; readonly note?: ComponentChildren };

/** A few answers side by side: how long, how much, who, what. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(({ term, value, note }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>
          {value} {note && <small>{note}</small>}
        </dd>
      </div>
    ))}
  </dl>
);
