import { localDateOf } from "#core/time/local-time";
import { missing, page, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { findProcedure, listByField, listByLifeEvent, listFields, listLifeEvents } from "./catalogue.ts";
import { findImported } from "./imported/imported-catalogue.ts";
import { ImportedPage } from "./imported/imported-page.tsx";
import { readSteps } from "./imported/imported-store.ts";
import { showEvent } from "./life-events/event-portal.tsx";
import { messages } from "./messages.ts";
import type { Procedure } from "./procedure.ts";
import { ProcedureLinks } from "./procedure-links.tsx";
import { ProcedurePage } from "./procedure-page.tsx";
import { procedureRefusals } from "./refusals.ts";
import { titleOf } from "./say-procedure.ts";
import { showSearch } from "./searching/search-portal.tsx";
import { fill } from "#core/text/fill";

const SECTION = "procedures";
const RELATED = 5;
/** The catalogue changes by the day, not by the minute; what is drawn once serves everybody for a while. */
const FIVE_MINUTES = 300;
const kept = { section: SECTION, keepForSeconds: FIVE_MINUTES };

async function onField({ acting, params, locale }: PageRequest): Promise<PageAnswer> {
  const field = (await listFields(acting)).find(({ slug }) => slug === params["slug"]);
  if (!field) return missing(messages[locale].unknownField);
  const procedures = await listByField(acting, field.slug);
  return listPage({ title: field.name[locale], procedures, locale });
}

type Listing = {
  readonly title: string;
  readonly procedures: readonly Procedure[];
  readonly locale: PageRequest["locale"];
};

function listPage({ title, procedures, locale }: Listing): PageAnswer {
  const crumbs = [{ label: messages[locale].searchTitle, href: "/thu-tuc" }, { label: title }];
  const main = (
    <div class="stack">
      <Breadcrumb crumbs={crumbs} locale={locale} />
      <h1>{title}</h1>
      <ProcedureLinks procedures={procedures} locale={locale} />
    </div>
  );
  return page(title, main, kept);
}

async function oneProcedure({ acting, params, locale }: PageRequest): Promise<PageAnswer> {
  const code = params["code"] ?? "";
  const today = localDateOf(acting.at);
  const procedure = (await findProcedure(acting, code, today)) ?? (await findProcedure(acting, code));
  if (!procedure) return showImported({ acting, code, locale });
  const [slug] = procedure.lifeEvents;
  const event = (await listLifeEvents(acting)).find((each) => each.slug === slug);
  const around = slug === undefined ? [] : await listByLifeEvent(acting, slug);
  const related = around.filter((each) => each.code !== code).slice(0, RELATED);
  const main = <ProcedurePage procedure={procedure} event={event} related={related} today={today} locale={locale} />;
  return page(titleOf(procedure, locale), main, { ...kept, scripts: ["paper-ticks"] });
}

type Wanted = Pick<PageRequest, "acting" | "locale"> & { readonly code: string };

/** A record of the national catalogue that this house has not described itself. */
async function showImported({ acting, code, locale }: Wanted): Promise<PageAnswer> {
  const imported = await findImported(acting, code);
  if (!imported) return missing(fill(procedureRefusals["procedures.unknown"][locale], { code: code.slice(0, 40) }));
  const steps = await readSteps(acting.db, code, imported.revision);
  return page(imported.record.name, <ImportedPage imported={imported} steps={steps} locale={locale} />, kept);
}

export const procedurePortal: readonly PageRoute[] = [
  { method: "GET", path: "/thu-tuc", handle: showSearch },
  { method: "GET", path: "/thu-tuc/viec/:slug", handle: showEvent },
  { method: "GET", path: "/thu-tuc/linh-vuc/:slug", handle: onField },
  { method: "GET", path: "/thu-tuc/:code", handle: oneProcedure },
];
