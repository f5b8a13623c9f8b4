import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "../messages.ts";
import type { LifeEvent } from "../shipped-catalogue.ts";
import type { Facets, FacetValue } from "./facets.ts";
import type { Audience, Decider } from "./listed.ts";

type FacetLinksProps = { readonly facets: Facets; readonly events: readonly LifeEvent[]; readonly locale: Locale };

/** What narrows a list down: links with counts, so that every choice has an address and none needs a script. */
export const FacetLinks = ({ facets, events, locale }: FacetLinksProps) => {
  const text = messages[locale].facets;
  const values = Object.values(facets).flat();
  const named = new Map(events.map(({ slug, name }) => [slug, name[locale]]));
  return (
    <details open={values.some(({ chosen }) => chosen)}>
      <summary>{text.title}</summary>
      <nav class="stack tight" aria-label={text.title}>
        <Chips
          label={text.who}
          values={facets.audience}
          say={(value) => text.audience[value as Audience]}
          text={text}
        />
        <Chips
          label={text.decidedBy}
          values={facets.decider}
          say={(value) => text.decider[value as Decider]}
          text={text}
        />
        <Chips
          label={text.how}
          values={[...facets.online, ...facets.free]}
          say={(value) => (value === "online" ? text.online : text.free)}
          text={text}
        />
        <Chips label={text.event} values={facets.event} say={(value) => named.get(value) ?? value} text={text} />
      </nav>
    </details>
  );
};

type ChipsProps = {
  readonly label: string;
  readonly values: readonly FacetValue[];
  readonly say: (value: string) => string;
  readonly text: (typeof messages)["vi"]["facets"];
};

const Chips = ({ label, values, say, text }: ChipsProps) =>
  values.length === 0 ? null : (
    <div class="events facets" role="group" aria-label={label}>
      <small aria-hidden="true">{label}</small>
      {values.map(({ value, count, chosen, href }) => (
        <a key={value} href={href} rel="nofollow" aria-current={chosen ? "true" : undefined}>
          {say(value)} <small>{count}</small>
          {chosen && <span class="unseen"> {fill(text.undo, { what: say(value) })}</span>}
        </a>
      ))}
    </div>
  );
