import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "../messages.ts";
import type { LifeEvent } from "../shipped-catalogue.ts";
import type { Facets, FacetValue } from "./facets.ts";

type FacetLinksProps = { readonly facets: Facets; readonly events: readonly LifeEvent[]; readonly locale: Locale };

/** What narrows a list down: links with counts, so that every choice has an address and none needs a script. */
export const FacetLinks = ({ facets, events, locale }: FacetLinksProps) => {
  const text = messages[locale].facets;
  const named = new Map(events.map(({ slug, name }) => [slug, name[locale]]));
  return (
    <nav class="stack tight" aria-label={text.title}>
      <Chips values={facets.audience} say={(value) => text.audience[value as keyof typeof text.audience]} text={text} />
      <Chips values={facets.decider} say={(value) => text.decider[value as keyof typeof text.decider]} text={text} />
      <Chips
        values={[...facets.online, ...facets.free]}
        say={(value) => (value === "online" ? text.online : text.free)}
        text={text}
      />
      {facets.event.length > 0 && (
        <details open={facets.event.some(({ chosen }) => chosen)}>
          <summary>{text.event}</summary>
          <Chips values={facets.event} say={(value) => named.get(value) ?? value} text={text} />
        </details>
      )}
    </nav>
  );
};

type ChipsProps = {
  readonly values: readonly FacetValue[];
  readonly say: (value: string) => string;
  readonly text: (typeof messages)["vi"]["facets"];
};

const Chips = ({ values, say, text }: ChipsProps) =>
  values.length === 0 ? null : (
    <div class="events facets">
      {values.map(({ value, count, chosen, href }) => (
        <a key={value} href={href} rel="nofollow" aria-current={chosen ? "true" : undefined}>
          {say(value)} <small>{count}</small>
          {chosen && <span class="unseen"> {fill(text.undo, { what: say(value) })}</span>}
        </a>
      ))}
    </div>
  );
