import { WORKING_DAY_MINUTES } from "#core/time/time-limit";
import { addWorkingMinutes } from "#core/time/working-time";
import { calendarFor, listOrganisations } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { desksOf } from "../dossier-queries.ts";
import { extensionRuleOf } from "../extension/extension-rule-of.ts";
import { listToApologise } from "../lists/apology-store.ts";
import { isCentre } from "../model/is-centre.ts";
import { DossierList } from "./dossier-list.tsx";
import { nextKeys } from "./keys-bar.ts";
import { consoleMessages } from "./messages.ts";
import { isOfficial } from "./my-offices.ts";
import { Pages, perPage, readPaging } from "./paging.tsx";
import { apologyPath } from "./paths.ts";
import { presentLine } from "./present-line.ts";

/** The letter is due one working day before the promised date; a day more leaves time to write it. */
const noticeMinutes = 2 * WORKING_DAY_MINUTES;

/**
 * What this agency will not finish in time: due within two working days or late already, and not yet put off. This is
 * where the letter begins, filled in beforehand.
 */
export async function showApologies(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  const { actor } = acting;
  if (!isOfficial(actor)) return missing();
  const agencies = [...new Set(desksOf(actor).map(({ organisation }) => organisation))];
  const [first] = agencies;
  const { provinceCode } = actor;
  const words = consoleMessages[locale].apologies;
  const paging = readPaging(request);
  const rows =
    first === undefined
      ? []
      : await listToApologise(acting.db, {
          provinceCode,
          agencies,
          centres: (await listOrganisations(acting, { provinceCode })).filter(isCentre).map(({ id }) => id),
          dueBefore: addWorkingMinutes(await calendarFor(acting, first), acting.at, noticeMinutes) ?? acting.at,
          extendedLessThan: (await extensionRuleOf(acting, provinceCode)).most,
          ...paging,
        });
  const lines = await Promise.all(
    rows.slice(0, perPage).map((row) => presentLine(acting, row, { locale, first: "extend" })),
  );
  const main = (
    <div class="stack">
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      <DossierList lines={lines} caption={words.title} empty={words.empty} locale={locale} />
      <Pages paging={paging} path={apologyPath} query={{}} read={rows.length} locale={locale} />
    </div>
  );
  return page(words.title, main, { section: "apologies", keys: nextKeys(lines, locale) });
}
