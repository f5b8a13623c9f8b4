import { listLifeEvents } from "#features/procedures";
import { todayAt, type TodayAtCentre } from "#features/satisfaction";
import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { page, type PageRoute } from "#platform/http/page-door";
import { CardLink } from "#ui/card/view";
import { Facts, type Fact } from "#ui/facts/view";
import { Note } from "#ui/note/view";
import { SearchBox } from "#ui/search-box/view";
import { messages } from "./messages.ts";
import { findPlace, type Place } from "./place.ts";
import type { PortalSettings } from "./frame.tsx";

/** Reads a centre's day; the product's own is `todayAt`. */
export type ReadToday = typeof todayAt;

/** The vocabulary lists the commonest first; all of them are on the page of procedures. */
const EVENTS_SHOWN = 6;

/** The front page: what do I need to do, where is my dossier, where do I go now. */
export const homeRoute = (settings: PortalSettings, readToday: ReadToday = todayAt): PageRoute => ({
  method: "GET",
  path: "/",
  async handle({ acting, locale, query, cookies }) {
    const chosen = query["unit"] ?? cookies["gd_unit"] ?? settings.homeUnit;
    const place = (await findPlace(acting, chosen)) ?? (await findPlace(acting, settings.homeUnit));
    const events = await listLifeEvents(acting);
    const text = messages[locale].home;
    const today = place?.centreId ? await readToday(acting, place.centreId) : undefined;
    const main = (
      <>
        <section class="hero full">
          <div class="wrap stack">
            <h1>{text.question}</h1>
            <SearchBox
              action="/thu-tuc"
              name="q"
              label={text.searchLabel}
              button={text.search}
              placeholder={text.placeholder}
              hint={text.hint}
              suggest={text.suggest}
            />
            <nav class="events" aria-label={text.events}>
              {events.slice(0, EVENTS_SHOWN).map(({ slug, name }) => (
                <a key={slug} href={`/thu-tuc/viec/${slug}`}>
                  {name[locale]}
                </a>
              ))}
              <a href="/thu-tuc">{text.otherEvents}</a>
            </nav>
          </div>
        </section>
        <Ways locale={locale} paths={settings.paths} />
        <Note>
          <strong>{text.oldPapers}</strong> {text.oldPapersMore}
        </Note>
        {today && place && <TodayThere today={today} place={place} locale={locale} />}
      </>
    );
    return page("Gần Dân", main, { section: "home", keepForSeconds: 60, scripts: ["suggest"] });
  },
});

const Ways = ({ locale, paths }: { readonly locale: Locale; readonly paths: ReadonlySet<string> }) => {
  const text = messages[locale].home;
  const ways = [
    { href: "/tro-ly", title: text.assistant, text: text.assistantText },
    { href: "/theo-doi", title: text.track, text: text.trackText },
    { href: "/don-vi", title: text.office, text: text.officeText },
    { href: "/phan-anh", title: text.feedback, text: text.feedbackText },
    { href: "/tiep-tuc", title: text.resume, text: text.resumeText },
    { href: "/thu-tuc", title: text.all, text: text.allText },
  ];
  return (
    <div class="four">
      {ways
        .filter(({ href }) => paths.has(href))
        .map((way) => (
          <CardLink key={way.href} {...way} />
        ))}
    </div>
  );
};

const TodayThere = (props: { readonly today: TodayAtCentre; readonly place: Place; readonly locale: Locale }) => {
  const { today, place, locale } = props;
  const text = messages[locale].home;
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const facts: Fact[] = [{ term: text.received, value: `${number.format(today.received)} ${text.dossiers}` }];
  if (today.onTimeShare !== undefined) facts.push({ term: text.onTime, value: percent.format(today.onTimeShare) });
  if (today.satisfiedShare !== undefined)
    facts.push({
      term: text.satisfied,
      value: percent.format(today.satisfiedShare),
      note: `(${number.format(today.ratings ?? 0)} ${text.ratings})`,
    });
  return (
    <section class="stack">
      <h2>{fill(text.today, { place: place.nameInside[locale] })}</h2>
      <Facts facts={facts} />
    </section>
  );
};
