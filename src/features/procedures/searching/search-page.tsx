import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { Pagination } from "#ui/pagination/view";
import { SearchBox } from "#ui/search-box/view";
import { messages } from "../messages.ts";
import type { Procedure } from "../procedure.ts";
import { ProcedureLinks } from "../procedure-links.tsx";
import type { LifeEvent, ProcedureField } from "../shipped-catalogue.ts";
import { FacetLinks } from "./facet-links.tsx";
import type { Chosen, Facets } from "./facets.ts";
import type { Listed } from "./listed.ts";
import { ListedLinks } from "./listed-links.tsx";

export type SearchPageProps = {
  readonly chosen: Chosen;
  readonly facets: Facets;
  /** Asked or narrowed down: a list is shown; otherwise the ways to browse. */
  readonly listing: boolean;
  readonly found: readonly Listed[];
  readonly total: number;
  /** Nothing found fits well: it is said, and a person is offered. */
  readonly unsure: boolean;
  readonly earlier?: string | undefined;
  readonly later?: string | undefined;
  readonly about: readonly LifeEvent[];
  readonly featured: readonly Procedure[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly fields: readonly ProcedureField[];
  readonly locale: Locale;
};

/** One box and what narrows it down; without a question the ways to browse: events of life, the most asked for, fields. */
export const SearchPage = (props: SearchPageProps) => {
  const { chosen, facets, listing, lifeEvents, locale } = props;
  const text = messages[locale];
  const { audience, decider, event, online, free } = facets;
  const counted = [audience, decider, event, online, free].some((values) => values.length > 0);
  return (
    <>
      <div class="stack">
        <h1>{text.searchTitle}</h1>
        <p>{text.lead}</p>
        <SearchBox
          action="/thu-tuc"
          name="q"
          label={text.label}
          button={text.search}
          value={chosen.q}
          placeholder={text.placeholder}
          suggest={text.suggest}
        />
        {counted && <FacetLinks facets={facets} events={lifeEvents} locale={locale} />}
      </div>
      {listing && <Found {...props} />}
      {(!listing || props.total === 0 || props.unsure) && <Browse {...props} />}
    </>
  );
};

const Found = (props: SearchPageProps) => {
  const { chosen, found, total, unsure, about, locale } = props;
  const text = messages[locale];
  return (
    <section class="stack">
      {about.length > 0 && <Chips root="/thu-tuc/viec" links={about} locale={locale} lead={text.about} />}
      {total === 0 ? (
        <div class="stack" role="status">
          <h2>{chosen.q === "" ? text.nothingChosen : fill(text.nothingFound, { q: chosen.q })}</h2>
          <p>{text.nothingFoundHelp}</p>
        </div>
      ) : (
        <p class="soft" role="status">
          {unsure ? text.unsure : total === 1 ? text.foundOne : fill(text.found, { count: total })}
        </p>
      )}
      <ListedLinks listed={found} locale={locale} />
      <Pagination earlier={props.earlier} later={props.later} locale={locale} />
      {chosen.q !== "" && (
        <p>
          <a href={`/tro-ly?${new URLSearchParams({ q: chosen.q })}`} rel="nofollow">
            {text.askInstead}
          </a>
        </p>
      )}
    </section>
  );
};

const Browse = ({ featured, lifeEvents, fields, locale }: SearchPageProps) => {
  const text = messages[locale];
  return (
    <>
      <section class="stack">
        <h2>{text.lifeEvents}</h2>
        <Chips root="/thu-tuc/viec" links={lifeEvents} locale={locale} />
      </section>
      <section class="stack">
        <h2>{text.mostAsked}</h2>
        <ProcedureLinks procedures={featured} locale={locale} />
      </section>
      <section class="stack">
        <h2>{text.fields}</h2>
        <Chips root="/thu-tuc/linh-vuc" links={fields} locale={locale} />
      </section>
    </>
  );
};

const Chips = (props: {
  readonly root: string;
  readonly links: readonly ProcedureField[];
  readonly lead?: string;
  readonly locale: Locale;
}) => (
  <div class="events">
    {props.lead && <span>{props.lead}</span>}
    {props.links.map(({ slug, name }) => (
      <a key={slug} href={`${props.root}/${slug}`}>
        {name[props.locale]}
      </a>
    ))}
  </div>
);
