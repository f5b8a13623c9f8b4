import { sayInstant } from "#core/time/say-time";
import { readExportFormat } from "#platform/export/export-file";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { ButtonLink } from "#ui/button/view";
import { List, type Row } from "#ui/list/view";
import { Pagination } from "#ui/pagination/view";
import { SearchBox } from "#ui/search-box/view";
import { Tabs } from "#ui/tabs/view";
import { Tag } from "#ui/tag/view";
import { caseKinds } from "../model/case.ts";
import { sightOf } from "../model/sight.ts";
import { caseViews, countCaseLines, listCaseLines, type CaseFilter, type CaseLine } from "../stores/case-list-store.ts";
import { caseWords } from "../words.ts";
import { exportCases } from "./export-cases.ts";
import { messages } from "./messages.ts";
import { casesPath, consoleCasePath, newCasePath } from "./paths.ts";

const perPage = 25;
const lastPage = 40;

const withQuery = (query: Readonly<Record<string, string | undefined>>): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return pairs.length > 0 ? `${casesPath}?${pairs.join("&")}` : casesPath;
};

/** Cases in sight, the most urgent first; filters are tabs with counts, the whole list leaves as a file. */
export async function showCases(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const { actor, at, db } = acting;
  if (actor.kind !== "official") return missing();
  const text = messages[locale];
  const view = caseViews.find((each) => each === query["loc"]) ?? "open";
  const kind = caseKinds.find((each) => each === query["loai"]);
  const procedureCode = query["thu-tuc"]?.slice(0, 30);
  const q = query["q"]?.slice(0, 100);
  const filter: CaseFilter = { sight: sightOf(actor), view, at, kind, procedureCode, q };
  const format = readExportFormat(query["tai"]);
  if (format) return exportCases(request, filter, format);
  const counts = await countCaseLines(db, filter);
  const asked = Number(query["trang"] ?? "1");
  const at25 = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), lastPage) : 1;
  const lines = await listCaseLines(db, filter, { limit: perPage + 1, offset: (at25 - 1) * perPage });
  const kept = { q, loai: kind, "thu-tuc": procedureCode };
  const to = (trang: number): string => withQuery({ ...kept, loc: view, trang: String(trang) });
  const main = (
    <div class="stack">
      <div class="row">
        <h1>{text.title}</h1>
        <span class="push">
          <ButtonLink href={newCasePath} hotkey="B">
            {text.add}
          </ButtonLink>
        </span>
      </div>
      <SearchBox action={casesPath} name="q" label={text.search} button={text.find} value={q ?? ""} />
      <Tabs
        label={text.tabs}
        tabs={caseViews.map((each) => ({
          label: text.views[each],
          href: withQuery({ ...kept, loc: each }),
          count: counts[each],
          current: each === view,
        }))}
      />
      <CaseList lines={lines.slice(0, perPage)} request={request} />
      <Pagination
        earlier={at25 > 1 ? to(at25 - 1) : undefined}
        later={lines.length > perPage && at25 < lastPage ? to(at25 + 1) : undefined}
        here={`${Math.min(counts[view], (at25 - 1) * perPage + 1)}–${Math.min(counts[view], at25 * perPage)} / ${counts[view]}`}
        locale={locale}
      />
      {lines.length > 0 && (
        <p class="row">
          <span>{text.export}</span>
          {(["xlsx", "csv"] as const).map((each) => (
            <a key={each} href={withQuery({ ...kept, loc: view, tai: each })}>
              {each.toUpperCase()}
            </a>
          ))}
        </p>
      )}
    </div>
  );
  return page(text.title, main, { section: "cases" });
}

const CaseList = ({ lines, request }: { readonly lines: readonly CaseLine[]; readonly request: PageRequest }) => {
  const text = messages[request.locale];
  return (
    <List
      caption={text.title}
      empty={text.empty}
      columns={[
        { title: text.code },
        { title: text.kind, wide: true },
        { title: text.text },
        { title: text.topic, wide: true },
        { title: text.due },
        { title: text.status, wide: true },
      ]}
      rows={lines.map((line) => rowOf(line, request))}
    />
  );
};

function rowOf(line: CaseLine, { acting, locale }: PageRequest): Row {
  const words = caseWords[locale];
  const text = messages[locale];
  const short = line.text.length > 90 ? `${line.text.slice(0, 88)}…` : line.text;
  const due = line.takeDueAt ?? line.dueAt;
  const late = due !== null && due < acting.at && line.status !== "answered";
  return {
    key: line.code,
    href: consoleCasePath(line.code),
    cells: [
      <a class="nowrap" href={consoleCasePath(line.code)}>
        {line.code}
      </a>,
      words.kinds[line.kind],
      <>
        {line.priority === "urgent" && <Tag kind="late">{words.priorities.urgent}</Tag>} {short}
      </>,
      words.topics[line.topic],
      due === null || line.status === "answered" ? (
        text.none
      ) : (
        <Tag
          kind={late ? "late" : "plain"}
        >{`${late ? `${text.late} · ` : ""}${sayInstant(due, locale, { now: acting.at })}`}</Tag>
      ),
      words.statuses[line.status],
    ],
  };
}
