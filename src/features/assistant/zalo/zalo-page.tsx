import { sayInstant } from "#core/time/say-time";
import { DAY_MS } from "#core/time/local-date";
import { fullName, fullNameEn } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { List } from "#ui/list/view";
import { Note } from "#ui/note/view";
import { improveMessages } from "../improve/messages.ts";
import { questionsPath } from "../improve/questions-page.tsx";
import { unitOfAccount } from "./account-unit.ts";
import { listAccountFigures, listRefused, listUnsent } from "./chat-figures-store.ts";
import { zaloPageMessages } from "./page-messages.ts";

const MOST = 100;

/** Whether the accounts of the province are heard and answer: what came in a day, what waits, what was not believed and why. */
export async function showZalo(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = zaloPageMessages[locale];
  const crumbs = [{ label: improveMessages[locale].title, href: questionsPath }, { label: text.title }];
  const main = (
    <div class="pane stack">
      <Breadcrumb crumbs={crumbs} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {await drawAccounts(request, acting.actor.provinceCode)}
      {await drawRefused(request, acting.actor.provinceCode)}
    </div>
  );
  return page(text.title, main, { section: "assistant" });
}

async function drawAccounts({ acting, locale, origin }: PageRequest, provinceCode: string) {
  const text = zaloPageMessages[locale];
  const since = new Date(acting.at.getTime() - DAY_MS);
  const figures = await listAccountFigures(acting.db, provinceCode, since);
  const unsent = await listUnsent(acting.db, provinceCode, since);
  const named = await Promise.all(
    (acting.zaloAccounts?.list ?? []).map(async ({ name }) => ({ name, unit: await unitOfAccount(acting, name) })),
  );
  const here = named.flatMap(({ name, unit }) => (unit?.provinceCode === provinceCode ? [{ name, unit }] : []));
  const faults = unsent.flatMap(({ account, fault }) => (fault === null ? [] : [`${account}: ${fault}`]));
  return (
    <>
      {faults.map((fault) => (
        <Note key={fault} grave>
          {text.fault} <code>{fault}</code>
        </Note>
      ))}
      <List
        caption={text.accounts}
        empty={text.noAccounts}
        columns={[
          { title: text.account },
          { title: text.taken, number: true },
          { title: text.answered, number: true },
          { title: text.waiting, number: true },
          { title: text.unsent, number: true },
          { title: text.last, wide: true },
        ]}
        rows={here.map(({ name, unit }) => {
          const of = figures.find(({ account }) => account === name);
          return {
            key: name,
            cells: [
              <>
                {locale === "vi" ? fullName(unit) : fullNameEn(unit)}
                <br />
                <code>{`${origin}/hooks/zalo/${name}`}</code>
              </>,
              of?.taken ?? 0,
              of?.answered ?? 0,
              (of?.waiting ?? 0) + (of?.given_up ?? 0),
              unsent.find(({ account }) => account === name)?.unsent ?? 0,
              of?.last_at ? sayInstant(of.last_at, locale, { now: acting.at }) : text.never,
            ],
          };
        })}
      />
    </>
  );
}

async function drawRefused({ acting, locale }: PageRequest, provinceCode: string) {
  const text = zaloPageMessages[locale];
  const rows = await listRefused(acting.db, provinceCode, MOST);
  return (
    <>
      <h2>{text.refused}</h2>
      <List
        caption={text.refused}
        empty={text.nothingRefused}
        columns={[{ title: text.reason }, { title: text.times, number: true }, { title: text.last, wide: true }]}
        rows={rows.map(({ account, reason, day, body, times, last_at }) => ({
          key: `${account} ${reason} ${String(day)}`,
          cells: [
            <>
              {account}:{" "}
              {Object.hasOwn(text.reasons, reason) ? text.reasons[reason as keyof typeof text.reasons] : reason}
              {body && <code class="lines">{body}</code>}
            </>,
            times,
            sayInstant(last_at, locale, { now: acting.at }),
          ],
        }))}
      />
    </>
  );
}
