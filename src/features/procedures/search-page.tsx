import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { SearchBox } from "#ui/search-box/view";
import { messages } from "./messages.ts";
import type { Procedure } from "./procedure.ts";
import { ProcedureLinks } from "./procedure-links.tsx";
import type { LifeEvent, ProcedureField } from "./shipped-catalogue.ts";

export type SearchPageProps = {
  readonly q: string;
  readonly found: readonly Procedure[];
  readonly featured: readonly Procedure[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly fields: readonly ProcedureField[];
  readonly locale: Locale;
};

/** One box; without a question the ways to browse: events of life, the most asked for, fields. */
export const SearchPage = (props: SearchPageProps) => {
  const { q, locale } = props;
  const text = messages[locale];
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
          value={q}
          placeholder={text.placeholder}
        />
      </div>
      {q !== "" && <Found {...props} />}
      {(q === "" || props.found.length === 0) && <Browse {...props} />}
    </>
  );
};

const Found = ({ q, found, locale }: SearchPageProps) => {
  const text = messages[locale];
  if (found.length === 0)
    return (
      <section class="stack" role="status">
        <h2>{fill(text.nothingFound, { q })}</h2>
        <p>{text.nothingFoundHelp}</p>
      </section>
    );
  return (
    <section class="stack">
      <p class="soft" role="status">
        {found.length === 1 ? text.foundOne : fill(text.found, { count: found.length })}
      </p>
      <ProcedureLinks procedures={found} locale={locale} />
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
  readonly locale: Locale;
}) => (
  <div class="events">
    {props.links.map(({ slug, name }) => (
      <a key={slug} href={`${props.root}/${slug}`}>
        {name[props.locale]}
      </a>
    ))}
  </div>
);
