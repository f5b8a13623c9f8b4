import type { VNode } from "preact";
import { may } from "#core/access/may";
import type { Refusal } from "#core/result";
import { sayInstant } from "#core/time/say-time";
import { ExportLinks, recordedExport } from "#features/dossiers";
import { listOrganisations } from "#features/units";
import { readExportFormat, type ExportFormat } from "#platform/export/export-file";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { BarChart } from "#ui/bar-chart/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { readLateness } from "../lateness-report.ts";
import { reportMessages } from "../messages.ts";
import { orderOf, type ReportOrder } from "../report-order.ts";
import { readSettlement } from "../settlement-report.ts";
import {
  address,
  linesPath,
  linesQuery,
  readAsked,
  readPeriod,
  reportNamed,
  reportPath,
  reportQuery,
} from "./addresses.ts";
import { latenessFinding, sayShare, settlementFinding, type Finding } from "./find-finding.ts";
import { LatenessTable } from "./lateness-table.tsx";
import { nameCause } from "./name-cause.ts";
import { drawReportForm } from "./report-form.tsx";
import { latenessSheet, settlementSheet } from "./report-sheet.ts";
import { ReportTabs } from "./report-tabs.tsx";
import { sayPeriod } from "./say-period.ts";
import { SettlementTable } from "./settlement-table.tsx";

/** A report on a period, as a page or as a file; every number leads to its dossiers where they may be seen. */
export async function showReport(request: PageRequest): Promise<PageAnswer> {
  const { acting, query } = request;
  const period = readPeriod(query, acting.at);
  if (!period.ok) return askAgain(request, period.refusal);
  const order = await orderOf(acting, readAsked(query, period.value));
  if (!order.ok) return askAgain(request, order.refusal);
  const format = readExportFormat(query["tai"]);
  return reportNamed(query) === "ii-07b"
    ? showLateness(request, order.value, format)
    : showSettlement(request, order.value, format);
}

const placeName = ({ place }: ReportOrder, { locale }: PageRequest): string =>
  locale === "vi" ? place.name : place.nameEn;

const fileTitle = (request: PageRequest, order: ReportOrder): string => {
  const { from, to } = order.period;
  return `${reportMessages[request.locale][reportNamed(request.query)]} - ${placeName(order, request)} - ${from} ${to}`;
};

/** Leads from a number to its dossiers; undefined for those who may see numbers only. */
const linesHref = (request: PageRequest) =>
  may(request.acting.actor, "dossier.read")
    ? (behind: Parameters<typeof linesQuery>[0]): string =>
        address(linesPath, { ...reportQuery(request.query), ...linesQuery(behind) })
    : undefined;

async function showSettlement(
  request: PageRequest,
  order: ReportOrder,
  format: ExportFormat | undefined,
): Promise<PageAnswer> {
  const { acting, locale } = request;
  const words = reportMessages[locale];
  const report = await readSettlement(acting, order, locale);
  const rowTitle = words.by[order.by];
  if (format) {
    const sheet = settlementSheet(report, { title: fileTitle(request, order), rowTitle, locale });
    return recordedExport(request, { list: "ii-06a", format, sheet });
  }
  const href = linesHref(request);
  const table = (
    <SettlementTable
      report={report}
      rowTitle={rowTitle}
      locale={locale}
      hrefOf={href && ((cell, row) => href({ cell, ...(row === undefined ? {} : { row }) }))}
    />
  );
  return frame(request, order, {
    title: words.settlementTitle,
    asOf: report.asOf,
    lead: report.total.received > 0 ? sayShare(report.total, locale) : words.empty,
    finding: settlementFinding(report, locale),
    tables: report.total.received > 0 ? table : <></>,
  });
}

async function showLateness(
  request: PageRequest,
  order: ReportOrder,
  format: ExportFormat | undefined,
): Promise<PageAnswer> {
  const { acting, locale } = request;
  const words = reportMessages[locale];
  const report = await readLateness(acting, order);
  const offices =
    acting.actor.kind === "official"
      ? await listOrganisations(acting, { provinceCode: acting.actor.provinceCode })
      : [];
  const names = new Map(offices.map((office) => [office.id, locale === "vi" ? office.name : office.nameEn]));
  const cause = (key: string): string => nameCause(key, locale);
  const office = (key: string): string => names.get(key) ?? key;
  if (format) {
    const named = { title: fileTitle(request, order), rowTitle: words.cause, locale };
    return recordedExport(request, { list: "ii-07b", format, sheet: latenessSheet(report, { cause, office }, named) });
  }
  const href = linesHref(request);
  const tables = (
    <>
      <h2>{words.causes}</h2>
      <LatenessTable
        caption={words.causes}
        rowTitle={words.cause}
        rows={report.causes}
        total={report.total}
        nameOf={cause}
        hrefOf={href && ((key) => href(key === undefined ? {} : { cause: key }))}
        locale={locale}
      />
      {report.offices.length > 0 && (
        <>
          <h2>{words.offices}</h2>
          <LatenessTable
            caption={words.offices}
            rowTitle={words.office}
            rows={report.offices}
            total={undefined}
            nameOf={office}
            hrefOf={href && ((key) => href(key === undefined ? {} : { office: key }))}
            locale={locale}
          />
        </>
      )}
    </>
  );
  return frame(request, order, {
    title: words.latenessTitle,
    asOf: report.asOf,
    lead: report.total.total > 0 ? "" : words.noLate,
    finding: latenessFinding(report, cause, locale),
    tables: report.total.total > 0 ? tables : <></>,
  });
}

type Drawn = {
  readonly title: string;
  readonly asOf: Date;
  readonly lead: string;
  readonly finding: Finding | undefined;
  readonly tables: VNode;
};

async function frame(request: PageRequest, order: ReportOrder, drawn: Drawn): Promise<PageAnswer> {
  const { locale, query } = request;
  const words = reportMessages[locale];
  const at = sayInstant(drawn.asOf, locale, { style: "paper" });
  const main = (
    <div class="stack landscape">
      <h1>{drawn.title}</h1>
      <ReportTabs request={request} current={reportNamed(query)} />
      {await drawReportForm(request, order.place.id)}
      <p>
        <strong>{placeName(order, request)}</strong>
        <br />
        {sayPeriod(order.period, locale)}
        <br />
        <span class="soft">{words.asOf.replace("{at}", at)}</span>
      </p>
      {drawn.lead && <p>{drawn.lead}</p>}
      {drawn.finding && <BarChart {...drawn.finding} />}
      {drawn.tables}
      <ExportLinks path={reportPath} query={reportQuery(query)} locale={locale} />
      <p class="soft no-print">{words.print}</p>
    </div>
  );
  return page(drawn.title, main, { section: "reports" });
}

async function askAgain(request: PageRequest, refusal: Refusal): Promise<PageAnswer> {
  const words = reportMessages[request.locale];
  const problem = { field: refusal.code === "report.bad_period" ? "tu" : "don-vi", sentence: request.say(refusal) };
  const main = (
    <div class="stack">
      <ErrorSummary errors={[problem]} locale={request.locale} />
      <h1>{words.title}</h1>
      <ReportTabs request={request} current={reportNamed(request.query)} />
      {await drawReportForm(request, request.query["don-vi"] ?? "")}
    </div>
  );
  return page(words.title, main, { section: "reports", status: 422 });
}
