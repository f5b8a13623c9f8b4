import { fill } from "#core/text/fill";
import { tokens } from "#core/text/fold";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { List } from "#ui/list/view";
import { SearchBox } from "#ui/search-box/view";
import { calendarReach } from "../coming-days.ts";
import { listOrganisations } from "../organisation-queries.ts";
import type { Organisation } from "../organisation.ts";
import { officeName } from "../present-place.ts";
import { officeMessages } from "./office-messages.ts";
import { officePath, officesPath } from "./office-page.tsx";

const SHOWN = 30;

/** Every office that this administrator looks after; centres first, as they are what people mean. */
export async function showOffices({ acting, locale, query }: PageRequest): Promise<PageAnswer> {
  if (acting.actor.kind !== "official") return missing();
  const text = officeMessages[locale];
  const typed = (query["q"] ?? "").trim().slice(0, 80);
  const { provinceCode, offices } = calendarReach(acting.actor);
  const mine = (await listOrganisations(acting, { provinceCode }))
    .filter(({ id }) => offices === "all" || offices.includes(id))
    .filter((office) => fits(office, typed))
    .toSorted((a, b) => Number(b.kind.endsWith("-centre")) - Number(a.kind.endsWith("-centre")));
  const main = (
    <div class="stack wide">
      <div class="stack">
        <h1>{text.title}</h1>
        <p class="soft">{text.lead}</p>
      </div>
      {offices === "all" && (
        <p>
          <a href={officePath("")}>{text.wholeProvince}</a>
        </p>
      )}
      <SearchBox action={officesPath} name="q" label={text.search} button={text.find} value={typed} />
      <List
        caption={text.title}
        empty={text.nothing}
        columns={[{ title: text.office }, { title: text.hotline }, { title: text.address, wide: true }]}
        rows={mine.slice(0, SHOWN).map((office) => ({
          key: office.id,
          href: officePath(office.id),
          cells: [
            <a href={officePath(office.id)}>{officeName(office, locale)}</a>,
            office.hotline ?? "",
            office.address ?? "",
          ],
        }))}
      />
      {mine.length > SHOWN && <p class="soft">{fill(text.more, { n: mine.length - SHOWN })}</p>}
    </div>
  );
  return page(text.title, main, { section: "offices" });
}

function fits({ id, name, nameEn }: Organisation, typed: string): boolean {
  const words = tokens(`${name} ${nameEn} ${id}`);
  return tokens(typed).every((asked) => words.some((word) => word.startsWith(asked)));
}
