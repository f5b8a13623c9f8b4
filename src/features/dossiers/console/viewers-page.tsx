import { sayInstant } from "#core/time/say-time";
import { namesOfAccounts } from "#features/staff";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { List } from "#ui/list/view";
import { consoleMessages } from "./messages.ts";
import { getDossier } from "../dossier-queries.ts";
import { listViews } from "../dossier-store.ts";
import { codeOf } from "./dossier-page.tsx";
import { dossierPath } from "./paths.ts";

/** Who looked at a dossier, when and through which door. */
export async function showViewers(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  const found = await getDossier(acting, codeOf(request), "access-log");
  if (!found.ok) return missing(request.say(found.refusal));
  const { provinceCode, code } = found.value.head;
  const views = await listViews(acting.db, provinceCode, code);
  const names = await namesOfAccounts(acting, provinceCode, [...new Set(views.map((view) => view.accountId))]);
  const { viewers: words, dossier } = consoleMessages[locale];
  const main = (
    <div class="stack">
      <Breadcrumb crumbs={[{ label: code, href: dossierPath(code) }, { label: words.title }]} locale={locale} />
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      <List
        caption={words.title}
        empty={dossier.viewersEmpty}
        columns={[{ title: dossier.when }, { title: dossier.who }, { title: dossier.door }]}
        rows={views.map((view, at) => ({
          key: String(at),
          cells: [
            sayInstant(view.at, locale, { now: acting.at }),
            names.get(view.accountId) ?? view.accountId,
            dossier.doors[view.door] ?? view.door,
          ],
        }))}
      />
    </div>
  );
  return page(words.title, main, { section: "work" });
}
