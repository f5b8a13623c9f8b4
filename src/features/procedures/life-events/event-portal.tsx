import { findUnit } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { findProcedure, listByLifeEvent, listLifeEvents } from "../catalogue.ts";
import { findImported } from "../imported/imported-catalogue.ts";
import { messages } from "../messages.ts";
import { findEventGuide, listKeptGuides } from "./event-guides.ts";
import { EventPage, type Named } from "./event-page.tsx";

const FIVE_MINUTES = 300;

/** An event of life: its guide as the visitor's province tells it, and the procedures around it. */
export async function showEvent(request: PageRequest): Promise<PageAnswer> {
  const { acting, params, locale } = request;
  const event = (await listLifeEvents(acting)).find(({ slug }) => slug === params["slug"]);
  if (!event) return missing(messages[locale].unknownEvent);
  const provinceCode = await provinceOf(request);
  const guide = await findEventGuide(acting, { provinceCode, slug: event.slug });
  const kept = (await listKeptGuides(acting, provinceCode)).get(event.slug);
  const named = new Map<string, Named>();
  for (const code of guide?.steps.flatMap(({ codes }) => codes) ?? []) {
    const own = await findProcedure(acting, code);
    const imported = own ? undefined : await findImported(acting, code);
    if (own || imported) named.set(code, { code, ...(own ? { own } : {}), ...(imported ? { imported } : {}) });
  }
  const further = (await listByLifeEvent(acting, event.slug)).filter(({ code }) => !named.has(code));
  const changedAt = kept?.guide ? kept.changedAt : undefined;
  const main = <EventPage {...{ event, guide, changedAt, named, further, locale }} />;
  return page(event.name[locale], main, { section: "procedures", keepForSeconds: FIVE_MINUTES });
}

/** The province of the unit the visitor chose, else of the house; empty where neither is known. */
async function provinceOf({ acting, cookies, homeUnit }: PageRequest): Promise<string> {
  const unit = (await findUnit(acting, cookies["gd_unit"] ?? "")) ?? (await findUnit(acting, homeUnit ?? ""));
  return unit?.provinceCode ?? "";
}
