import { sayInstant } from "#core/time/say-time";
import { namesOfAccounts } from "#features/staff";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { List } from "#ui/list/view";
import { getCase } from "../case-queries.ts";
import { listCaseViews } from "../stores/view-store.ts";
import { messages } from "./messages.ts";
import { casesPath, consoleCasePath } from "./paths.ts";

const mostShown = 200;

/** Who has looked at a case, and when. */
export async function showCaseViewers(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, params } = request;
  const found = await getCase(acting, params["code"] ?? "", "viewers");
  if (!found.ok) return missing(request.say(found.refusal));
  const text = messages[locale];
  const { code, provinceCode } = found.value.head;
  const views = await listCaseViews(acting.db, { code, provinceCode }, mostShown);
  const names = await namesOfAccounts(acting, provinceCode, [...new Set(views.map(({ accountId }) => accountId))]);
  const main = (
    <div class="stack">
      <Breadcrumb
        crumbs={[
          { label: text.back, href: casesPath },
          { label: code, href: consoleCasePath(code) },
          { label: text.viewers },
        ]}
        locale={locale}
      />
      <h1>{text.viewers}</h1>
      <List
        caption={text.viewers}
        empty={text.nobody}
        columns={[{ title: text.viewedBy }, { title: text.viewedAt }, { title: text.door, wide: true }]}
        rows={views.map(({ at, accountId, door }, nth) => ({
          key: String(nth),
          cells: [names.get(accountId) ?? accountId, sayInstant(at, locale, { now: acting.at }), door],
        }))}
      />
    </div>
  );
  return page(text.viewers, main, { section: "cases" });
}
