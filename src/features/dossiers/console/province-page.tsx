import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { List } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import { listCentreTotals } from "../lists/centre-store.ts";
import { consoleMessages } from "./messages.ts";
import { centresInSight, isOfficial } from "./my-offices.ts";
import { dayPath, withQuery } from "./paths.ts";
import { dayAround } from "./today.ts";

/** Every centre of the province today, those with late dossiers first. */
export async function showProvince(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  if (!isOfficial(acting.actor)) return missing();
  const centres = new Map((await centresInSight(acting)).map((centre) => [centre.id, centre]));
  const totals = await listCentreTotals(acting.db, {
    provinceCode: acting.actor.provinceCode,
    centres: [...centres.keys()],
    now: acting.at,
    ...dayAround(acting.at),
  });
  const words = consoleMessages[locale].day;
  const late = totals.filter((each) => each.late > 0).length;
  const nameOf = (id: string): string => centres.get(id)?.[locale === "vi" ? "name" : "nameEn"] ?? id;
  const main = (
    <div class="stack">
      <div class="row">
        <h1>{words.province}</h1>
        <span class="soft">{sayInstant(acting.at, locale)}</span>
      </div>
      <p>
        <strong>{late > 0 ? fill(words.provinceLate, { n: late }) : words.provinceClear}</strong>
      </p>
      <List
        caption={words.province}
        empty=""
        columns={[
          { title: words.office },
          { title: words.lateNow, number: true },
          { title: words.open, number: true },
          { title: words.received, number: true },
          { title: words.share, number: true, wide: true },
        ]}
        rows={totals.map((each) => {
          const href = withQuery(dayPath, { "trung-tam": each.centre });
          return {
            key: each.centre,
            href,
            cells: [
              <a href={href}>{nameOf(each.centre)}</a>,
              each.late > 0 ? <Tag kind="late">{each.late}</Tag> : 0,
              each.open,
              each.received,
              each.online,
            ],
          };
        })}
      />
    </div>
  );
  return page(words.province, main, { section: "day" });
}
