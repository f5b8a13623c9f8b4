import { searchUnits, unitName } from "#features/units";
import { fill } from "#core/text/fill";
import { page, type PageRoute } from "#platform/http/page-door";
import { CardLink } from "#ui/card/view";
import { SearchBox } from "#ui/search-box/view";
import { messages } from "./messages.ts";
import { findPlace } from "./place.ts";

const SHOWN = 12;

/** Chooses the unit of the masthead. The choice is a link with `unit=`, which the server turns into a cookie. */
export const choosePlaceRoute: PageRoute = {
  method: "GET",
  path: "/noi-phuc-vu",
  async handle({ acting, locale, query }) {
    const text = messages[locale].choose;
    const q = (query["q"] ?? "").trim().slice(0, 200);
    const found = q === "" ? [] : await searchUnits(acting, { q, limit: SHOWN });
    const places = await Promise.all(
      found.map(async ({ unit, because }) => ({
        code: unit.code,
        name: (await findPlace(acting, unit.code))?.nameWithProvince[locale] ?? unitName(unit)[locale],
        because: because ? fill(text.because, { name: because.oldName }) : "",
      })),
    );
    const main = (
      <div class="stack wide">
        <div class="stack">
          <h1>{text.title}</h1>
          <p>{text.lead}</p>
          <SearchBox action="/noi-phuc-vu" name="q" label={text.label} button={text.search} value={q} />
        </div>
        {q !== "" && places.length === 0 && <p role="status">{text.nothing}</p>}
        {places.length > 0 && (
          <nav class="four" aria-label={text.found}>
            {places.map(({ code, name, because }) => (
              <CardLink key={code} href={`/?unit=${code}`} title={name} text={because} />
            ))}
          </nav>
        )}
      </div>
    );
    return page(text.title, main, { section: "units", keepForSeconds: 60 });
  },
};
