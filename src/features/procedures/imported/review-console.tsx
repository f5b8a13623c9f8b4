import { fill } from "#core/text/fill";
import { execute } from "#platform/command/execute";
import type { Outcome } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { findProcedure } from "../catalogue.ts";
import { sayCompetent } from "../say-procedure.ts";
import { comparableOf } from "./comparable.ts";
import { compareVersions, movedCorrections } from "./compare-versions.ts";
import { correctImported } from "./correct-imported.ts";
import { fieldText, type CorrectableField } from "./imported-catalogue.ts";
import type { ImportedRevision } from "./imported-record.ts";
import { countRevisions, listRevisions, readCorrections, readRevisions } from "./imported-store.ts";
import { publishAllImported, publishImported, setImportedAside } from "./review-imported.ts";
import { reviewMessages } from "./review-messages.ts";
import { ReviewList, ReviewOne, reviewPath } from "./review-pages.tsx";

const section = "imported-procedures";
const SHOWN = 50;
const text = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

async function showList({ acting, query, locale, formKey }: PageRequest): Promise<PageAnswer> {
  const typed = (query["q"] ?? "").trim().slice(0, 80);
  const doubtful = query["nghi-ngo"] === "1";
  const after = (query["sau"] ?? "").slice(0, 20);
  const words = reviewMessages[locale];
  const found = await listRevisions(acting.db, { q: typed, doubtful, after, limit: SHOWN + 1 });
  const revisions = found.slice(0, SHOWN);
  const link = (behind: string) =>
    `${reviewPath}?${new URLSearchParams({ q: typed, ...(doubtful ? { "nghi-ngo": "1" } : {}), sau: behind })}`;
  const props = {
    revisions,
    counts: await countRevisions(acting.db),
    typed,
    earlier: after === "" ? undefined : link(""),
    later: found.length > SHOWN ? link(revisions.at(-1)?.code ?? "") : undefined,
    news: query["cong-bo"] ? fill(words.publishedAll, { n: Number(query["cong-bo"]) || 0 }) : undefined,
    formKey: formKey(),
    locale,
  };
  return page(words.title, <ReviewList {...props} />, { section });
}

type Redrawn = { readonly error?: string };

async function showOne(request: PageRequest, { error }: Redrawn = {}): Promise<PageAnswer> {
  const { acting, params, query, body, locale, formKey } = request;
  const code = params["code"] ?? "";
  const [newest, ...older] = await readRevisions(acting.db, code);
  if (!newest) return missing(request.say({ code: "procedures.unknown", detail: { code: code.slice(0, 20) } }));
  const words = reviewMessages[locale];
  const corrections = (await readCorrections(acting.db)).filter((each) => each.code === code);
  const moved = movedCorrections(newest.body, corrections).map((each) => ({
    ...each,
    now: fieldText(newest.body, each.field as CorrectableField),
  }));
  const news = query["ghi"] ? (query["ghi"] === "sua" ? words.corrected : words.decided) : undefined;
  const against = await counterpart(request, newest, older);
  const typed = { field: text(body["field"]), value: text(body["value"]) };
  const main = <ReviewOne {...{ revision: newest, against, moved, typed, error, news, formKey, locale }} />;
  return page(newest.body.name, main, { section, ...(error ? { status: 422 } : {}) });
}

/** What a revision is laid beside: the one before it, else what this house says about the code itself. */
async function counterpart(
  { acting, locale }: PageRequest,
  newest: ImportedRevision,
  older: readonly ImportedRevision[],
) {
  const words = reviewMessages[locale];
  const [before] = older;
  if (before)
    return {
      what: fill(words.revision, { n: before.revision }),
      differences: compareVersions(before.body, newest.body),
    };
  const own = await findProcedure(acting, newest.code);
  if (!own) return undefined;
  return {
    what: words.catalogue,
    differences: compareVersions(comparableOf(own, sayCompetent(own, "vi")), newest.body),
  };
}

type Answering = { readonly request: PageRequest; readonly outcome: Outcome<unknown>; readonly done: string };

/** To where the result is read; or the page again, with what was wrong. */
function answer({ request, outcome, done }: Answering): PageAnswer | Promise<PageAnswer> {
  if (outcome.kind === "done") return redirect(`${reviewPath}/${request.params["code"] ?? ""}?ghi=${done}`);
  const error =
    outcome.kind === "refused" ? request.say(outcome.refusal) : outcome.problems.map(request.sayProblem).join(" ");
  return showOne(request, { error });
}

const revisionOf = ({ params, body }: PageRequest) => ({
  code: params["code"] ?? "",
  revision: Number(text(body["revision"])),
});

async function sendPublish(request: PageRequest): Promise<PageAnswer> {
  return answer({ request, outcome: await execute(publishImported, request.acting, revisionOf(request)), done: "1" });
}

async function sendAside(request: PageRequest): Promise<PageAnswer> {
  return answer({ request, outcome: await execute(setImportedAside, request.acting, revisionOf(request)), done: "1" });
}

async function sendCorrection(request: PageRequest): Promise<PageAnswer> {
  const { params, body } = request;
  const input = { code: params["code"] ?? "", field: text(body["field"]), value: text(body["value"]) };
  return answer({ request, outcome: await execute(correctImported, request.acting, input), done: "sua" });
}

async function sendAll(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(publishAllImported, request.acting, {});
  if (outcome.kind !== "done") return showList(request);
  return redirect(`${reviewPath}?cong-bo=${outcome.value.published}`);
}

const routes: readonly Omit<PageRoute, "permission">[] = [
  { method: "GET", path: "", handle: showList },
  { method: "POST", path: "/cong-bo-het", handle: sendAll },
  { method: "GET", path: "/:code", handle: (request) => showOne(request) },
  { method: "POST", path: "/:code/cong-bo", handle: sendPublish },
  { method: "POST", path: "/:code/de-rieng", handle: sendAside },
  { method: "POST", path: "/:code/sua", handle: sendCorrection },
];

/** The console's pages on which an administrator reviews what was imported. */
export const reviewConsole: readonly PageRoute[] = routes.map((route) => ({
  ...route,
  path: `/quan-tri/thu-tuc-nhap${route.path}`,
  permission: "procedures.review",
}));
