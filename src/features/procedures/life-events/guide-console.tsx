import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import type { Official } from "#core/access/actor";
import { execute } from "#platform/command/execute";
import type { Outcome } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { List } from "#ui/list/view";
import { listLifeEvents } from "../catalogue.ts";
import { messages } from "../messages.ts";
import { sayDay } from "../say-procedure.ts";
import { restoreEventGuide, setEventGuide } from "./change-event-guide.ts";
import { findEventGuide, listKeptGuides } from "./event-guides.ts";
import { draftOf, draftTyped, guideIn, type GuideDraft } from "./guide-draft.ts";
import { GuideForm, guidesPath } from "./guide-form.tsx";
import { eventMessages } from "./messages.ts";

const section = "life-events";
const provinceOf = ({ acting }: PageRequest): string => (acting.actor as Official).provinceCode;

async function showList(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  const provinceCode = provinceOf(request);
  const text = eventMessages[locale].console;
  const kept = await listKeptGuides(acting, provinceCode);
  const rows = await Promise.all(
    (await listLifeEvents(acting)).map(async ({ slug, name }) => {
      const own = kept.get(slug);
      const guide = await findEventGuide(acting, { provinceCode, slug });
      const state = own?.guide ? fill(text.own, { day: sayDay(localDateOf(own.changedAt)) }) : guide ? text.shipped : text.none; // prettier-ignore
      const href = `${guidesPath}/${slug}`;
      return {
        key: slug,
        href,
        cells: [
          <a key={slug} href={href}>
            {name[locale]}
          </a>,
          state,
        ],
      };
    }),
  );
  const main = (
    <div class="stack">
      <h1>{text.title}</h1>
      <p class="soft">{text.lead}</p>
      <List caption={text.title} columns={[{ title: text.event }, { title: text.state }]} rows={rows} empty="" />
    </div>
  );
  return page(text.title, main, { section });
}

type Redrawn = { readonly draft: GuideDraft; readonly outcome: Exclude<Outcome<unknown>, { readonly kind: "done" }> };

async function showOne(request: PageRequest, redrawn?: Redrawn): Promise<PageAnswer> {
  const { acting, params, query, locale, formKey } = request;
  const event = (await listLifeEvents(acting)).find(({ slug }) => slug === params["slug"]);
  if (!event) return missing(messages[locale].unknownEvent);
  const which = { provinceCode: provinceOf(request), slug: event.slug };
  const text = eventMessages[locale].console;
  const outcome = redrawn?.outcome;
  const props = {
    event,
    draft: redrawn?.draft ?? draftOf(await findEventGuide(acting, which)),
    errors: outcome?.kind === "invalid" ? outcome.problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) })) : [], // prettier-ignore
    refused: outcome?.kind === "refused" ? request.say(outcome.refusal) : undefined,
    news: query["xong"] === "luu" ? text.saved : query["xong"] === "dung-lai" ? text.restored : undefined,
    own: Boolean((await listKeptGuides(acting, which.provinceCode)).get(event.slug)?.guide),
    formKey,
    locale,
  };
  const status = outcome ? (outcome.kind === "invalid" ? 422 : 409) : 200;
  return page(event.name[locale], <GuideForm {...props} />, { section, status });
}

async function sendGuide(request: PageRequest): Promise<PageAnswer> {
  const slug = request.params["slug"] ?? "";
  const draft = draftTyped(request.body);
  const outcome = await execute(setEventGuide, request.acting, {
    provinceCode: provinceOf(request),
    slug,
    ...guideIn(draft),
  });
  if (outcome.kind === "done") return redirect(`${guidesPath}/${slug}?xong=luu`);
  return showOne(request, { draft, outcome });
}

async function sendRestore(request: PageRequest): Promise<PageAnswer> {
  const slug = request.params["slug"] ?? "";
  const which = { provinceCode: provinceOf(request), slug };
  const outcome = await execute(restoreEventGuide, request.acting, which);
  if (outcome.kind === "done") return redirect(`${guidesPath}/${slug}?xong=dung-lai`);
  return showOne(request, { draft: draftOf(await findEventGuide(request.acting, which)), outcome });
}

const routes: readonly Omit<PageRoute, "permission">[] = [
  { method: "GET", path: "", handle: showList },
  { method: "GET", path: "/:slug", handle: (request) => showOne(request) },
  { method: "POST", path: "/:slug", handle: sendGuide },
  { method: "POST", path: "/:slug/dung-lai", handle: sendRestore },
];

/** The console's pages on which a province's administrator says what to do after events of life. */
export const guideConsole: readonly PageRoute[] = routes.map((route) => ({
  ...route,
  path: `/quan-tri/viec-trong-doi${route.path}`,
  permission: "procedures.guide-events",
}));
