import { may } from "#core/access/may";
import { sayInstant } from "#core/time/say-time";
import { WORKING_DAY_MINUTES } from "#core/time/time-limit";
import { addWorkingMinutes } from "#core/time/working-time";
import { calendarFor } from "#features/units";
import type { Acting } from "#platform/context";
import { readExportFormat } from "#platform/export/export-file";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { ButtonLink } from "#ui/button/view";
import { Tabs, type TabLink } from "#ui/tabs/view";
import { consoleMessages } from "./messages.ts";
import { desksOf } from "../dossier-queries.ts";
import { ExportLinks } from "../exports/export-links.tsx";
import { exportList } from "../exports/export-list.ts";
import { statuses } from "../model/dossier.ts";
import { countDeskWork, listDeskCodes, listDeskWork, type WorkCounts, type WorkFilter } from "../lists/work-store.ts";
import { DossierList } from "./dossier-list.tsx";
import { centresWhere, isOfficial, seesProvince } from "./my-offices.ts";
import { Pages, perPage, readPaging } from "./paging.tsx";
import { intakePath, withQuery, workPath } from "./paths.ts";
import { nextKeys } from "./keys-bar.ts";
import { presentLine } from "./present-line.ts";
import { showProvince } from "./province-page.tsx";

const tabs = ["all", "soon", "late", "online", "toReturn"] as const;
type Tab = (typeof tabs)[number];
/** The tab's name in the address. */
const slugs: Readonly<Record<Tab, string>> = {
  all: "",
  soon: "sap-den-han",
  late: "qua-han",
  online: "truc-tuyen",
  toReturn: "cho-tra",
};

/** Until when a due moment is "soon": less than one working day away by the calendar of the official's own office. */
export async function soonBefore(acting: Acting, organisationId: string): Promise<Date> {
  const calendar = await calendarFor(acting, organisationId);
  return addWorkingMinutes(calendar, acting.at, WORKING_DAY_MINUTES) ?? acting.at;
}

const narrowed = (tab: Tab, now: Date, soon: Date): Partial<WorkFilter> => {
  if (tab === "online") return { status: statuses.submitted };
  if (tab === "toReturn") return { status: statuses.finished };
  if (tab === "late") return { before: now, unfinished: true };
  return tab === "soon" ? { after: now, before: soon, unfinished: true } : { unfinished: true };
};

/** The first page of the console: what waits at my desks; the province's day for those who have no desk. */
export async function showWork(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const { actor } = acting;
  if (!isOfficial(actor)) return missing();
  const desks = desksOf(actor);
  const [first] = desks;
  if (!first) return seesProvince(actor) ? showProvince(request) : showNoDesk(request);
  const tab = tabs.find((each) => slugs[each] !== "" && slugs[each] === query["loc"]) ?? "all";
  const soon = await soonBefore(acting, first.organisation);
  const words = consoleMessages[locale].work;
  const filter = { provinceCode: actor.provinceCode, desks };
  const format = readExportFormat(query["tai"]);
  if (format) {
    const codes = await listDeskCodes(acting.db, { ...filter, ...narrowed(tab, acting.at, soon) });
    return exportList(request, { list: "work", title: `${words.title} - ${words[tab]}`, format, codes });
  }
  const paging = readPaging(request);
  const counts = await countDeskWork(acting.db, { ...filter, now: acting.at, soonBefore: soon });
  const rows = await listDeskWork(acting.db, { ...filter, ...narrowed(tab, acting.at, soon), ...paging });
  const lines = await Promise.all(rows.slice(0, perPage).map((row) => presentLine(acting, row, { locale })));
  const main = (
    <div class="stack">
      <WorkHead request={request} />
      <Tabs label={words.tabs} tabs={await tabLinks(request, tab, counts)} />
      <DossierList lines={lines} caption={words.caption} empty={words.empty} locale={locale} />
      <Pages
        paging={paging}
        path={workPath}
        query={{ loc: query["loc"] }}
        read={rows.length}
        all={counts[tab]}
        locale={locale}
      />
      {lines.length > 0 && <ExportLinks path={workPath} query={{ loc: query["loc"] }} locale={locale} />}
    </div>
  );
  return page(words.title, main, { section: "work", keys: nextKeys(lines, locale) });
}

const WorkHead = ({ request }: { readonly request: PageRequest }) => {
  const words = consoleMessages[request.locale].work;
  return (
    <div class="row">
      <h1>{words.title}</h1>
      <span class="soft">{sayInstant(request.acting.at, request.locale)}</span>
      {may(request.acting.actor, "dossier.receive") && (
        <span class="push">
          <ButtonLink href={intakePath} hotkey="N">
            {words.receive}
          </ButtonLink>
        </span>
      )}
    </div>
  );
};

/** My desks' tabs, then the lists of my centre. */
async function tabLinks(request: PageRequest, current: Tab, counts: WorkCounts): Promise<TabLink[]> {
  const words = consoleMessages[request.locale].work;
  const own = tabs.map((tab) => ({
    label: words[tab],
    href: withQuery(workPath, { loc: slugs[tab] }),
    count: counts[tab],
    current: tab === current,
  }));
  const atCentre = (await centresWhere(request.acting, "dossier.read")).length > 0;
  const centreLists = [
    ...(atCentre ? [{ label: words.supplement, href: `${workPath}/cho-bo-sung` }] : []),
    { label: words.transit, href: `${workPath}/dang-luan-chuyen` },
  ];
  // Tabs of acts this official's desks never see would only be zeros.
  const shown = own.filter(({ count, current }, at) => at < 3 || count > 0 || current || atCentre);
  return [...shown, ...centreLists];
}

function showNoDesk(request: PageRequest): PageAnswer {
  const words = consoleMessages[request.locale].work;
  const main = (
    <div class="stack">
      <h1>{words.title}</h1>
      <p>{words.noDesk}</p>
    </div>
  );
  return page(words.title, main, { section: "work" });
}
