import type { Refusal, Result } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { readPeriod, sayPeriod, type Period } from "#features/reports";
import { exportFile, readExportFormat } from "#platform/export/export-file";
import { page, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { Breadcrumb, type Crumb } from "#ui/breadcrumb/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { namePlace } from "../figures/place-names.ts";
import { nationKey, readNation, readProvince, readUnit, type Figures } from "../figures/read-figures.ts";
import { messages } from "../messages.ts";
import { dataAddress, figuresAddress, figuresPath, periodQuery, type Addressed } from "./addresses.ts";
import { figuresSheet } from "./figures-sheet.ts";
import { LinesTable, PeriodForm, sayFinding, SuccessionNotes } from "./figures-parts.tsx";
import { MeasuresTable } from "./measures-table.tsx";
import { readSort, RowsTable } from "./rows-table.tsx";

const KEEP_SECONDS = 60;

/** The period asked for: any that has begun. */
function pastPeriod({ query, acting }: PageRequest): Result<Period, Refusal> {
  const period = readPeriod(query, acting.at);
  if (period.ok && period.value.from > localDateOf(acting.at))
    return { ok: false, refusal: { code: "report.bad_period" } };
  return period;
}

type Read = (request: PageRequest, period: Period) => Promise<Result<Figures, Refusal>>;

/** One page for the country, a province and a unit: the same measures, and a line for each part. */
const show =
  (read: Read, addressedBy: (request: PageRequest) => Addressed) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const of = addressedBy(request);
    const period = pastPeriod(request);
    if (!period.ok) return askAgain(request, of, period.refusal);
    const found = await read(request, period.value);
    return found.ok ? draw(request, of, found.value) : { kind: "refused", refusal: found.refusal };
  };

async function draw(request: PageRequest, of: Addressed, figures: Figures): Promise<PageAnswer> {
  const { locale, query } = request;
  const text = messages[locale];
  const name = figures.place.name[locale];
  const title = figures.place.key === nationKey ? text.title : `${text.title}: ${name}`;
  const format = readExportFormat(query["tai"]);
  if (format) return exportFile(figuresSheet(figures, { title, locale }), format);
  const kept = periodQuery(query);
  const path = figuresAddress(of);
  const main = (
    <div class="stack wide">
      <Breadcrumb locale={locale} crumbs={await crumbsOf(request, figures)} />
      <h1>{title}</h1>
      <p class="lead">{sayFinding(figures, locale)}</p>
      <SuccessionNotes figures={figures} request={request} />
      <PeriodForm request={request} path={path} />
      <p>
        <strong>{sayPeriod(figures.period, locale)}</strong>{" "}
        {!figures.closed && <span class="soft">{text.notClosed}</span>}
      </p>
      <MeasuresTable measures={figures.measures} locale={locale} />
      <LinesTable figures={figures} request={request} />
      {figures.rows.length > 0 && (
        <section class="stack">
          <h2>{of.province ? text.units : text.provinces}</h2>
          <RowsTable
            figures={figures}
            by={readSort(query["xep"])}
            rowTitle={of.province ? text.unit : text.province}
            locale={locale}
            hrefOf={(key) => figuresAddress(of.province ? { unit: key } : { province: key }, kept)}
            sortHref={(xep) => figuresAddress(of, { ...kept, xep })}
          />
        </section>
      )}
      <p class="row">
        <a href={figuresAddress(of, { ...kept, tai: "csv" })}>{text.download}</a>
        <a href={dataAddress(of, figures.period)}>{text.data}</a>
        <a href={figures.place.key !== nationKey ? `/duong-day-nong/${figures.place.key}` : "/duong-day-nong"}>
          {text.numbers}
        </a>
      </p>
      <details>
        <summary>{text.how}</summary>
        <ul class="bullets">
          {text.explained.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </div>
  );
  return page(title, main, { section: "hotline", keepForSeconds: KEEP_SECONDS });
}

async function crumbsOf({ acting, locale, query }: PageRequest, { place, period }: Figures): Promise<readonly Crumb[]> {
  const text = messages[locale];
  const kept = periodQuery(query);
  const home = { label: text.home, href: "/" };
  if (place.key === nationKey) return [home, { label: text.title }];
  const nation = { label: text.title, href: figuresAddress({}, kept) };
  const { provinceCode = "" } = place;
  if (place.key === provinceCode) return [home, nation, { label: place.name[locale] }];
  const province = (await namePlace(acting, provinceCode, period.to)).name[locale];
  return [home, nation, { label: province, href: figuresAddress({ province: provinceCode }, kept) }, { label: place.name[locale] }]; // prettier-ignore
}

function askAgain(request: PageRequest, of: Addressed, refusal: Refusal): PageAnswer {
  const { locale } = request;
  const text = messages[locale];
  const main = (
    <div class="stack">
      <ErrorSummary errors={[{ field: "tu", sentence: request.say(refusal) }]} locale={locale} />
      <h1>{text.title}</h1>
      <PeriodForm request={request} path={figuresAddress(of)} />
    </div>
  );
  return page(text.title, main, { section: "hotline", status: 422 });
}

const codeOf = ({ params }: PageRequest): string => params["code"] ?? "";

export const insightPortal: readonly PageRoute[] = [
  {
    method: "GET",
    path: figuresPath,
    handle: show(async ({ acting }, period) => ({ ok: true, value: await readNation(acting, { period, at: acting.at }) }), () => ({})), // prettier-ignore
  },
  {
    method: "GET",
    path: `${figuresPath}/tinh/:code`,
    handle: show(
      (request, period) =>
        readProvince(request.acting, { period, at: request.acting.at, provinceCode: codeOf(request) }),
      (request) => ({ province: codeOf(request) }),
    ),
  },
  {
    method: "GET",
    path: `${figuresPath}/don-vi/:code`,
    handle: show(
      (request, period) => readUnit(request.acting, { period, at: request.acting.at, unitCode: codeOf(request) }),
      (request) => ({ unit: codeOf(request) }),
    ),
  },
];
