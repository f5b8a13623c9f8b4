import { fill } from "#core/text/fill";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { listFeatured, listFields, listLifeEvents } from "../catalogue.ts";
import { messages } from "../messages.ts";
import { eventsAbout } from "./events-about.ts";
import { addressOf, countFacets, isAmong, isNarrowed, readChosen } from "./facets.ts";
import { LIKELY, searchCatalogue } from "./search-catalogue.ts";
import { readSearcher } from "./searcher.ts";
import { SearchPage } from "./search-page.tsx";

const SHOWN = 15;
/** The catalogue changes by the day, not by the minute; what is drawn once serves everybody for a while. */
const FIVE_MINUTES = 300;

/** The search of procedures: what was asked, narrowed down to what was chosen, a page of it. */
export async function showSearch({ acting, query, locale }: PageRequest): Promise<PageAnswer> {
  const text = messages[locale];
  const lifeEvents = await listLifeEvents(acting);
  const slugs = lifeEvents.map(({ slug }) => slug);
  const chosen = readChosen(query, slugs);
  const { q } = chosen;
  const asked = q === "" ? undefined : await searchCatalogue(acting, q);
  const all = asked ? asked.map(({ listed }) => listed) : [...(await readSearcher(acting)).listed.values()];
  const among = all.filter((each) => isAmong(each, chosen));
  const pages = Math.max(1, Math.ceil(among.length / SHOWN));
  const at = Math.min(pages, Math.max(1, Math.trunc(Number(query["trang"])) || 1));
  const props = {
    chosen,
    facets: countFacets(all, chosen, slugs),
    listing: asked !== undefined || isNarrowed(chosen),
    found: among.slice((at - 1) * SHOWN, at * SHOWN),
    total: among.length,
    unsure: asked !== undefined && (asked[0]?.score ?? 0) < LIKELY,
    earlier: at > 1 ? addressOf(chosen, at - 1) : undefined,
    later: at < pages ? addressOf(chosen, at + 1) : undefined,
    about: asked ? eventsAbout(q, lifeEvents) : [],
    featured: await listFeatured(acting),
    lifeEvents,
    fields: await listFields(acting),
    locale,
  };
  const title = q === "" ? text.searchTitle : fill(text.searchFor, { q });
  return page(title, <SearchPage {...props} />, {
    section: "procedures",
    keepForSeconds: FIVE_MINUTES,
    scripts: ["suggest"],
  });
}
