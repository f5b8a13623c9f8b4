import { readExportFormat } from "#platform/export/export-file";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Organisation } from "#features/units";
import { SearchBox } from "#ui/search-box/view";
import { ExportLinks } from "../exports/export-links.tsx";
import { exportList } from "../exports/export-list.ts";
import { listInTransit, listTransitCodes } from "../lists/centre-store.ts";
import { consoleMessages } from "./messages.ts";
import { desksOf } from "../dossier-queries.ts";
import { statuses } from "../model/dossier.ts";
import {
  listCentreCodes,
  listCentreWork,
  listDeskCodes,
  listDeskWork,
  type CentreFilter,
  type DossierRow,
} from "../lists/work-store.ts";
import { CentreChoice } from "./centre-choice.tsx";
import { DossierList } from "./dossier-list.tsx";
import { centresWhere, isOfficial } from "./my-offices.ts";
import { Pages, perPage, readPaging, type Paging } from "./paging.tsx";
import { searchPath, withQuery, workPath } from "./paths.ts";
import { nextKeys } from "./keys-bar.ts";
import { presentLine } from "./present-line.ts";
import { soonBefore } from "./work-page.tsx";

const { submitted, accepted, inProcess, awaitingSupplement, finished } = statuses;

type CentreList = {
  readonly path: string;
  readonly words: "soon" | "late" | "return" | "online" | "supplement";
  /** Which entry of the rail is lit. */
  readonly section: string;
  readonly find: (request: PageRequest, centre: Organisation) => Found | Promise<Found>;
};

/** A list of a centre: one page of it for the screen, all of it by code for a file. */
type Found = {
  readonly rows: (paging: Paging) => Promise<DossierRow[]>;
  readonly codes: () => Promise<string[]>;
};

const atReceiverDesk =
  (status: typeof submitted | typeof finished) =>
  ({ acting: { db } }: PageRequest, { provinceCode, id }: Organisation): Found => {
    const filter = { provinceCode, desks: [{ organisation: id, role: "receiver" }], status };
    return { rows: (paging) => listDeskWork(db, { ...filter, ...paging }), codes: () => listDeskCodes(db, filter) };
  };

const received =
  (of: Omit<CentreFilter, "provinceCode" | "centre">) =>
  ({ acting: { db } }: PageRequest, { provinceCode, id }: Organisation): Found => {
    const filter = { provinceCode, centre: id, ...of };
    return { rows: (paging) => listCentreWork(db, { ...filter, ...paging }), codes: () => listCentreCodes(db, filter) };
  };

/** The lists of a centre: what it received, whoever has it in hand, and what waits at its counter. */
export const centreLists: readonly CentreList[] = [
  {
    path: "/sap-den-han",
    words: "soon",
    section: "soon",
    find: async (request, centre) => {
      const before = await soonBefore(request.acting, centre.id);
      return received({ statuses: [accepted, inProcess], dueFrom: request.acting.at, dueBefore: before })(
        request,
        centre,
      );
    },
  },
  {
    path: "/qua-han",
    words: "late",
    section: "late",
    find: (request, centre) =>
      received({ statuses: [accepted, inProcess], dueBefore: request.acting.at })(request, centre),
  },
  {
    path: "/cho-bo-sung",
    words: "supplement",
    section: "supplement",
    find: received({ statuses: [awaitingSupplement] }),
  },
  { path: "/cho-tra", words: "return", section: "to-return", find: atReceiverDesk(finished) },
  { path: "/truc-tuyen", words: "online", section: "online", find: atReceiverDesk(submitted) },
];

/** One list of one centre; officials of several centres, and those who see the province, choose which. */
export const showCentreList =
  (list: CentreList) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const { acting, locale, query } = request;
    const centres = await centresWhere(acting, "dossier.read");
    const centre = centres.find(({ id }) => id === query["trung-tam"]) ?? centres[0];
    // People of a committee or a department have no centre: the same list of their own desks is a tab of their work.
    if (!centre) return redirect(withQuery(workPath, { loc: list.path.slice(1) }));
    const words = consoleMessages[locale].lists;
    const title = words[`${list.words}Title`];
    const found = await list.find(request, centre);
    const format = readExportFormat(query["tai"]);
    if (format) return exportList(request, { list: list.words, title, format, codes: await found.codes() });
    const paging = readPaging(request);
    const rows = await found.rows(paging);
    const lines = await Promise.all(rows.slice(0, perPage).map((row) => presentLine(acting, row, { locale })));
    const path = workPath + list.path;
    const main = (
      <div class="stack">
        <h1>{title}</h1>
        <p class="soft">{words[`${list.words}Lead`]}</p>
        <CentreChoice centres={centres} chosen={centre} path={path} locale={locale} />
        {list.words === "return" && (
          <SearchBox action={searchPath} name="q" label={words.seek} button={words.choose} placeholder={words.seek} />
        )}
        <DossierList lines={lines} caption={title} empty={words[`${list.words}Empty`]} locale={locale} />
        <Pages
          paging={paging}
          path={path}
          query={{ "trung-tam": query["trung-tam"] }}
          read={rows.length}
          locale={locale}
        />
        {lines.length > 0 && <ExportLinks path={path} query={{ "trung-tam": query["trung-tam"] }} locale={locale} />}
      </div>
    );
    return page(title, main, { section: list.section, keys: nextKeys(lines, locale) });
  };

/** What is on its way to or from the offices this official serves. */
export async function showTransit(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const { actor } = acting;
  if (!isOfficial(actor)) return missing();
  const words = consoleMessages[locale].lists;
  const organisations = [...new Set(desksOf(actor).map(({ organisation }) => organisation))];
  const filter = { provinceCode: actor.provinceCode, organisations };
  const format = readExportFormat(query["tai"]);
  if (format) {
    const codes = await listTransitCodes(acting.db, filter);
    return exportList(request, { list: "transit", title: words.transitTitle, format, codes });
  }
  const paging = readPaging(request);
  const rows = await listInTransit(acting.db, { ...filter, ...paging });
  const lines = await Promise.all(
    rows.slice(0, perPage).map((row) => presentLine(acting, row, { locale, first: "take-over" })),
  );
  const main = (
    <div class="stack">
      <h1>{words.transitTitle}</h1>
      <p class="soft">{words.transitLead}</p>
      <DossierList lines={lines} caption={words.transitTitle} empty={words.transitEmpty} locale={locale} journeys />
      <Pages paging={paging} path={`${workPath}/dang-luan-chuyen`} query={{}} read={rows.length} locale={locale} />
      {lines.length > 0 && <ExportLinks path={`${workPath}/dang-luan-chuyen`} locale={locale} />}
    </div>
  );
  return page(words.transitTitle, main, { section: "transit", keys: nextKeys(lines, locale) });
}
