import { missing, page, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { messages } from "./messages.ts";
import { listOrganisations } from "./organisation-queries.ts";
import { presentPlace } from "./present-place.ts";
import { historyPage } from "./registry/history-page.tsx";
import { listOrigins, unitAsOf } from "./registry/unit-registry.ts";
import { resolvePage } from "./resolve/resolve-page.tsx";
import { findUnit, listCommunes, listPeriods } from "./unit-catalogue.ts";
import { fullName } from "./unit-names.ts";
import { UnitPage } from "./unit-page.tsx";

const ONE_MINUTE = 60;
const LAST_DAY_BEFORE = "2025-06-30";

async function oneUnit({ acting, params, locale }: PageRequest): Promise<PageAnswer> {
  const code = params["code"] ?? "";
  const unit = await findUnit(acting, code);
  if (!unit) return missing(messages[locale].unknown);
  const place = await presentPlace(acting, { unit }, { locale, at: acting.at });
  const offices = await listOrganisations(acting, { provinceCode: unit.provinceCode });
  const main = (
    <UnitPage
      place={place}
      unit={unit}
      periods={await listPeriods(acting, code)}
      before={await formerNameOf(acting, code)}
      origins={await listOrigins(acting, code)}
      offices={offices.filter((office) => office.unitCode === code)}
      communes={unit.level === "province" ? await listCommunes(acting, code) : []}
      locale={locale}
    />
  );
  return page(place.name, main, { section: "units", keepForSeconds: ONE_MINUTE });
}

/** What the code named on the last day of the list before, when that was another place. */
async function formerNameOf(acting: PageRequest["acting"], code: string): Promise<string | undefined> {
  const before = await unitAsOf(acting, code, LAST_DAY_BEFORE);
  const today = await findUnit(acting, code);
  if (!before || before.unit.name === today?.name) return undefined;
  return [before.unit, ...before.above].map(fullName).join(", ");
}

export const unitPortal: readonly PageRoute[] = [
  { method: "GET", path: "/don-vi", handle: resolvePage },
  { method: "GET", path: "/don-vi/:code", handle: oneUnit },
  { method: "GET", path: "/don-vi/:code/lich-su", handle: historyPage },
];
