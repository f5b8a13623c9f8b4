import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { readExports } from "#features/dossiers";
import { namesOfAccounts } from "#features/staff";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { List } from "#ui/list/view";
import { Pagination } from "#ui/pagination/view";
import { reportMessages } from "../messages.ts";
import { address, exportsPath } from "./addresses.ts";
import { ReportTabs } from "./report-tabs.tsx";

const perPage = 50;

/** Who took which list out of the house. */
export async function showExports(request: PageRequest): Promise<PageAnswer> {
  const { acting, query, locale } = request;
  if (acting.actor.kind !== "official") return missing();
  const { provinceCode } = acting.actor;
  const asked = Math.max(1, Math.min(1000, Math.trunc(Number(query["trang"])) || 1));
  const entries = await readExports(acting.db, { provinceCode, limit: perPage + 1, offset: (asked - 1) * perPage });
  const shown = entries.slice(0, perPage);
  const names = await namesOfAccounts(acting, provinceCode, [...new Set(shown.map(({ accountId }) => accountId))]);
  const words = reportMessages[locale];
  const to = (pageNumber: number): string => address(exportsPath, { trang: String(pageNumber) });
  const main = (
    <div class="stack">
      <h1>{words.exports}</h1>
      <ReportTabs request={request} current="exports" />
      <p class="soft">{words.log.lead}</p>
      <List
        caption={words.exports}
        empty={words.log.empty}
        columns={[
          { title: words.log.when },
          { title: words.log.who },
          { title: words.log.what },
          { title: words.log.format, wide: true },
          { title: words.log.rows, number: true },
        ]}
        rows={shown.map((entry, at) => ({
          key: String(at),
          cells: [
            sayInstant(entry.exportedAt, locale, { now: acting.at }),
            names.get(entry.accountId) ?? entry.accountId,
            words.log.lists[entry.list] ?? entry.list,
            entry.format.toUpperCase(),
            sayRows(entry, locale),
          ],
        }))}
      />
      <Pagination
        earlier={asked > 1 ? to(asked - 1) : undefined}
        later={entries.length > perPage ? to(asked + 1) : undefined}
        here={String(asked)}
        locale={locale}
      />
    </div>
  );
  return page(words.exports, main, { section: "reports" });
}

function sayRows({ rowsSent, whole }: { readonly rowsSent: number | null; readonly whole: boolean }, locale: Locale) {
  const words = reportMessages[locale].log;
  if (rowsSent === null) return words.running;
  return whole ? rowsSent : fill(words.broken, { n: rowsSent });
}
