import { fill } from "#core/text/fill";
import { missing, page, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { Note } from "#ui/note/view";
import { SearchBox } from "#ui/search-box/view";
import { messages } from "./messages.ts";
import { listOrganisations } from "./organisation-queries.ts";
import { PlaceCard } from "./place-card.tsx";
import { presentPlace, type Place } from "./present-place.ts";
import { searchUnits } from "./search-units.ts";
import { findUnit, listCommunes, listOrigins, listPeriods } from "./unit-catalogue.ts";
import { UnitPage } from "./unit-page.tsx";

const SHOWN = 8;
/** Up to so many answers are shown in full; of more, one is chosen first. */
const FEW = 2;
const ONE_MINUTE = 60;

/** "Which office serves me": old or new name in, today's unit and its centre out. */
async function whichOffice({ acting, query, locale }: PageRequest): Promise<PageAnswer> {
  const text = messages[locale];
  const q = (query["q"] ?? "").trim().slice(0, 200);
  const found = q === "" ? [] : await searchUnits(acting, { q, limit: SHOWN + 1 });
  const shown = await Promise.all(
    found.slice(0, SHOWN).map((each) => presentPlace(acting, each, { locale, at: acting.at })),
  );
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
      {q !== "" && <Answers q={q} places={shown} more={found.length > SHOWN} text={text} locale={locale} />}
      <Note>
        <strong>{text.oldPapers}</strong> {text.oldPapersMore}
      </Note>
    </>
  );
  return page(text.title, main, { section: "units", keepForSeconds: ONE_MINUTE });
}

const Answers = (props: {
  readonly q: string;
  readonly places: readonly Place[];
  readonly more: boolean;
  readonly text: (typeof messages)["vi"];
  readonly locale: PageRequest["locale"];
}) => {
  const { q, places, more, text, locale } = props;
  if (places.length === 0)
    return (
      <section class="stack" role="status">
        <h2>{fill(text.nothingFound, { q })}</h2>
        <p>{text.nothingFoundHelp}</p>
      </section>
    );
  return (
    <section class="stack">
      <p class="soft" role="status">
        {more ? text.narrow : fill(text.found, { count: places.length })}
      </p>
      {places.map((place) => (
        <PlaceCard key={place.code} place={place} locale={locale} brief={places.length > FEW} />
      ))}
    </section>
  );
};

async function oneUnit({ acting, params, locale }: PageRequest): Promise<PageAnswer> {
  const code = params["code"] ?? "";
  const unit = await findUnit(acting, code);
  if (!unit) return missing(messages[locale].unknown);
  const place = await presentPlace(acting, { unit }, { locale, at: acting.at });
  const offices = await listOrganisations(acting, { provinceCode: unit.provinceCode });
  const main = (
    <UnitPage
      place={place}
      unit={unit}
      periods={await listPeriods(acting, code)}
      origins={await listOrigins(acting, code)}
      offices={offices.filter((office) => office.unitCode === code)}
      communes={unit.level === "province" ? await listCommunes(acting, code) : []}
      locale={locale}
    />
  );
  return page(place.name, main, { section: "units", keepForSeconds: ONE_MINUTE });
}

export const unitPortal: readonly PageRoute[] = [
  { method: "GET", path: "/don-vi", handle: whichOffice },
  { method: "GET", path: "/don-vi/:code", handle: oneUnit },
];
