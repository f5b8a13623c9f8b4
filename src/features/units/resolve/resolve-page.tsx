import { fill } from "#core/text/fill";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { CardLink } from "#ui/card/view";
import { Note } from "#ui/note/view";
import { SearchBox } from "#ui/search-box/view";
import { messages } from "../messages.ts";
import { PlaceCard } from "../place-card.tsx";
import { presentPlace, type Place } from "../present-place.ts";
import { askBack, type Option, type Question } from "./ask-back.ts";
import { findPlaces, type PlacesFound } from "./find-places.ts";
import { resolveMessages } from "./messages.ts";

const SHOWN = 8;
const ONE_MINUTE = 60;

/** "Where do I go now": an address of any age in, today's unit and its centre out, or the one question that is left. */
export async function resolvePage(request: PageRequest): Promise<PageAnswer> {
  const { query, locale } = request;
  const text = messages[locale];
  const q = (query["q"] ?? "").trim().slice(0, 200);
  const main = (
    <>
      <div class="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <SearchBox
          action="/don-vi"
          name="q"
          label={text.label}
          button={text.search}
          value={q}
          placeholder={text.placeholder}
          hint={text.hint}
        />
      </div>
      {q !== "" && (await answer(request, q))}
      <Note>
        <strong>{text.oldPapers}</strong> {text.oldPapersMore}
      </Note>
    </>
  );
  return page(text.title, main, { section: "units", keepForSeconds: ONE_MINUTE });
}

async function answer(request: PageRequest, q: string) {
  const { acting, locale } = request;
  const places = await findPlaces(acting, { q });
  const { found } = places;
  if (found.length === 0)
    return (
      <section class="stack" role="status">
        <h2>{fill(messages[locale].nothingFound, { q })}</h2>
        <p>{messages[locale].nothingFoundHelp}</p>
      </section>
    );
  const question = askBack(places);
  if (question) return <AskBack question={question} provinces={await provincesOf(request, places)} locale={locale} />;
  const [first, ...others] = await Promise.all(
    found.slice(0, SHOWN).map((each) => presentPlace(acting, each, { locale, at: acting.at })),
  );
  const sure = found[0]?.certainty === "certain";
  return (
    <section class="stack">
      {!sure && <p role="status">{resolveMessages[locale].likely}</p>}
      {first && <PlaceCard place={first} locale={locale} brief={false} />}
      {!sure && others.length > 0 && <Others places={others} locale={locale} />}
    </section>
  );
}

/** The province that was named alone stands above the question which of its communes. */
const provincesOf = ({ acting, locale }: PageRequest, { found, open }: PlacesFound): Promise<Place[]> =>
  Promise.all(
    found
      .slice(0, open)
      .filter(({ unit }) => unit.level === "province")
      .map((each) => presentPlace(acting, each, { locale, at: acting.at })),
  );

const AskBack = (props: {
  readonly question: Question;
  readonly provinces: readonly Place[];
  readonly locale: Locale;
}) => {
  const { question, provinces, locale } = props;
  return (
    <section class="stack" role="status">
      {provinces.map((place) => (
        <PlaceCard key={place.code} place={place} locale={locale} brief />
      ))}
      <h2>{question.text[locale]}</h2>
      {question.kind === "part" && <p>{resolveMessages[locale].partHelp}</p>}
      {question.options.length > 0 && (
        <nav class="four" aria-label={question.text[locale]}>
          {question.options.map((option) => (
            <CardLink
              key={option.label.vi}
              href={hrefOf(option)}
              title={option.label[locale]}
              text={option.hint?.[locale] ?? ""}
            />
          ))}
        </nav>
      )}
    </section>
  );
};

const hrefOf = (option: Option): string =>
  "code" in option ? `/don-vi/${option.code}` : `/don-vi?q=${encodeURIComponent(option.q)}`;

const Others = ({ places, locale }: { readonly places: readonly Place[]; readonly locale: Locale }) => (
  <details>
    <summary>{resolveMessages[locale].others}</summary>
    <div class="stack">
      {places.map((place) => (
        <PlaceCard key={place.code} place={place} locale={locale} brief />
      ))}
    </div>
  </details>
);
