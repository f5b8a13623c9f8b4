import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { findChange, sayDate, type StoredChange } from "#features/units";
import type { Following } from "#platform/following";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Refusal } from "#core/result";
import { Banner } from "#ui/banner/view";
import { SummaryList } from "#ui/summary-list/view";
import { Tag } from "#ui/tag/view";
import { draftAgain } from "../draft/draft-again.ts";
import { findFaults } from "../draft/keep-change.ts";
import { changeNames, stateNames } from "../draft/kind-names.ts";
import { touchedUnits } from "../draft/touched-units.ts";
import { listSteps } from "../execute/step-store.ts";
import { previewChange } from "../preview/preview-change.ts";
import { ChangeActions } from "./change-actions.tsx";
import { LinesOf, PreviewOf } from "./change-parts.tsx";
import { stateTags } from "./changes-page.tsx";
import { section } from "./draft-pages.tsx";
import { changeMessages } from "./messages.ts";
import { changePath, changesPath } from "./paths.ts";
import { provinceOf, sayMoment, sayRefusal, unitNames } from "./say.ts";

/** A change: what it says, what it will do, how far it is, and what may be done with it now. */
export async function showChange(
  request: PageRequest,
  follows: readonly Following[],
  refusal?: Refusal,
): Promise<PageAnswer> {
  const { acting, locale, params } = request;
  const provinceCode = provinceOf(request);
  const stored = await findChange(acting.db, { provinceCode, id: params["id"] ?? "" });
  if (!stored) return missing(request.say({ code: "change.missing" }));
  const { change, state } = stored;
  const text = changeMessages[locale];
  const preview = await previewChange(acting, follows, change);
  const names = await unitNames(acting, touchedUnits(change), change.units);
  const wrong = await faultsOf(request, stored);
  const refused = refusal ? sayRefusal(request, refusal) : undefined;
  const main = (
    <div class="stack wide">
      {refused ? <Banner kind="refused">{refused}</Banner> : <News request={request} stored={stored} />}
      <div class="stack">
        <h1>{change.title}</h1>
        <p>
          <Tag kind={stateTags[state]}>{stateNames[state][locale]}</Tag>
        </p>
      </div>
      <Standing request={request} stored={stored} moved={await movedBy(request, stored)} />
      <SummaryList lines={await linesAbout(request, stored)} locale={locale} />
      {wrong.length > 0 && (
        <section class="stack">
          <h2>{text.wrong}</h2>
          <ul>
            {wrong.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <LinesOf change={change} names={names} locale={locale} />
      <PreviewOf stored={stored} preview={preview} names={names} locale={locale} />
      <ChangeActions
        stored={stored}
        ready={wrong.length === 0}
        today={localDateOf(acting.at)}
        formKey={request.formKey}
        locale={locale}
      />
      <p>
        <a href={changesPath}>{text.back}</a>
      </p>
    </div>
  );
  return page(change.title, main, { section, status: refusal ? 409 : 200 });
}

const News = ({ request, stored }: { readonly request: PageRequest; readonly stored: StoredChange }) => {
  const text = changeMessages[request.locale];
  const day = sayDate(stored.change.on);
  const news = { soan: text.kept, lich: text.scheduled, "hoan-tac": text.undoing, huy: text.cancelled }[
    request.query["xong"] ?? ""
  ];
  return news ? <Banner kind="done">{fill(news, { day })}</Banner> : null;
};

/** How far it is: read from the steps that are kept as it is carried out. */
const Standing = (props: { readonly request: PageRequest; readonly stored: StoredChange; readonly moved: number }) => {
  const { request, stored, moved } = props;
  const text = changeMessages[request.locale];
  const { startedAt, doneAt, state } = stored;
  const n = moved.toLocaleString(request.locale === "vi" ? "vi-VN" : "en-GB");
  if (state === "running" && startedAt)
    return (
      <p role="status">
        {fill(text.running, { at: sayMoment(startedAt), n })} <a href={changePath(stored.change.id)}>{text.look}</a>
      </p>
    );
  return state === "done" && doneAt ? <p>{fill(text.doneSince, { at: sayMoment(doneAt), n })}</p> : null;
};

async function movedBy({ acting }: PageRequest, { change, state }: StoredChange): Promise<number> {
  if (state !== "running" && state !== "done") return 0;
  return (await listSteps(acting.db, change.id)).reduce((sum, { moved }) => sum + Number(moved), 0);
}

async function faultsOf(request: PageRequest, { change, state }: StoredChange): Promise<readonly string[]> {
  if (state !== "draft" || change.undoes !== undefined) return [];
  const { provinceCode, id } = change;
  const faults = await findFaults(request.acting, draftAgain(change), { provinceCode, id });
  return faults.map((fault) => sayRefusal(request, fault));
}

async function linesAbout({ acting, locale }: PageRequest, { change }: StoredChange) {
  const text = changeMessages[locale];
  const { provinceCode, undoes } = change;
  const undone = undoes === undefined ? undefined : await findChange(acting.db, { provinceCode, id: undoes });
  return [
    { term: text.kindOfChange, value: changeNames[change.kind][locale] },
    { term: text.on, value: sayDate(change.on) },
    { term: text.instrument, value: change.instrument },
    ...(undone ? [{ term: text.undoes, value: <a href={changePath(undone.change.id)}>{undone.change.title}</a> }] : []),
  ];
}
