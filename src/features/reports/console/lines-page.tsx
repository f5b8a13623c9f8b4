import { fill } from "#core/text/fill";
import { drawDossiersByCode, exportList } from "#features/dossiers";
import { readExportFormat } from "#platform/export/export-file";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { reportMessages } from "../messages.ts";
import type { CellName } from "../model/figures.ts";
import { listLines, type Behind } from "../report-lines.ts";
import { orderOf } from "../report-order.ts";
import {
  address,
  linesPath,
  linesQuery,
  readAsked,
  readBehind,
  readPeriod,
  reportPath,
  reportQuery,
} from "./addresses.ts";
import { nameCause } from "./name-cause.ts";
import { sayPeriod } from "./say-period.ts";

/** The dossiers behind one number of a report, as a list like every other. */
export async function showLines(request: PageRequest): Promise<PageAnswer> {
  const { acting, query, locale } = request;
  const period = readPeriod(query, acting.at);
  const behind = readBehind(query);
  if (!period.ok || !behind) return redirect(reportPath);
  const order = await orderOf(acting, readAsked(query, period.value));
  if (!order.ok) return missing(request.say(order.refusal));
  const { codes, hidden } = await listLines(acting, order.value, behind);
  const words = reportMessages[locale];
  const title = sayBehind(behind, locale);
  const format = readExportFormat(query["tai"]);
  if (format) return exportList(request, { list: "report-dossiers", title, format, codes });
  const back = address(reportPath, reportQuery(query));
  const list = await drawDossiersByCode(request, {
    codes,
    caption: title,
    empty: words.lines.empty,
    path: linesPath,
    query: { ...reportQuery(query), ...linesQuery(behind) },
  });
  const main = (
    <div class="stack">
      <Breadcrumb crumbs={[{ label: words.lines.back, href: back }, { label: words.lines.title }]} locale={locale} />
      <h1>{title}</h1>
      <p>
        {locale === "vi" ? order.value.place.name : order.value.place.nameEn}. {sayPeriod(order.value.period, locale)}.
      </p>
      <p class="soft">{words.lines.lead}</p>
      {hidden > 0 && <p>{fill(words.lines.hidden, { n: hidden })}</p>}
      {list.main}
    </div>
  );
  return page(title, main, { section: "reports", keys: list.keys });
}

/** "Đã giải quyết: quá hạn", or the cause. */
function sayBehind(behind: Behind, locale: Locale): string {
  const words = reportMessages[locale];
  if (!("cell" in behind)) return behind.cause === undefined ? words.allLate : nameCause(behind.cause, locale);
  const { cell } = behind;
  if (cell === "refused") return words.cells.refused;
  const group = groupOf(cell);
  const own = words.cells[cell];
  return cell === group ? words.groups[group] : `${words.groups[group]}: ${own.toLocaleLowerCase(locale)}`;
}

type Group = keyof (typeof reportMessages)["vi"]["groups"];

function groupOf(cell: CellName): Group {
  if (["received", "online", "direct", "carried"].includes(cell)) return "received";
  if (["inProcess", "inTime", "overdue"].includes(cell)) return "inProcess";
  return ["heldUp", "supplement", "payment", "stopped"].includes(cell) ? "heldUp" : "settled";
}
