import { execute } from "#platform/command/execute";
import { missing, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { mayOnLine } from "../../line.ts";
import { answerSwap } from "../answer-swap.ts";
import { closeFeed } from "../close-feed.ts";
import { endPattern } from "../end-pattern.ts";
import { openFeed } from "../open-feed.ts";
import { findPattern } from "../pattern-store.ts";
import { setNeighbour } from "../set-neighbour.ts";
import { sendDraw, showDraw } from "./draw-page.tsx";
import { sendNote, sendNoteDone, showHandOver } from "./hand-over-page.tsx";
import { showMonth } from "./month-page.tsx";
import { showOverview } from "./overview-page.tsx";
import { linePath, rosterPath } from "./roster-paths.ts";
import { lineOf, text } from "./roster-request.ts";
import { sendAddShift, sendRemove, sendReplace, sendSwap, showAddShift, showShift } from "./shift-pages.tsx";

async function sendAnswer(request: PageRequest): Promise<PageAnswer> {
  const { acting, params, body } = request;
  const outcome = await execute(answerSwap, acting, { id: params["id"] ?? "", answer: text(body["answer"]) });
  if (outcome.kind === "done") return redirect(`${rosterPath}?xong=${outcome.value.state}`);
  // The buttons send one of three words; anything else was made by hand and answers nothing.
  return outcome.kind === "refused" ? showOverview(request, outcome) : missing();
}

async function sendEndPattern(request: PageRequest): Promise<PageAnswer> {
  const { acting, params, body, say } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const id = params["id"] ?? "";
  const pattern = await findPattern(acting.db, actor.provinceCode, id);
  if (!pattern || !mayOnLine(actor, "hotline.manage-roster", pattern))
    return missing(say({ code: "hotline.pattern_missing" }));
  const input = { provinceCode: actor.provinceCode, id, lastOn: text(body["lastOn"]) };
  const outcome = await execute(endPattern, acting, input);
  if (outcome.kind === "done") return redirect(linePath(pattern, `?xong=ket-thuc&ca=${outcome.value.removed}`));
  const refusal = outcome.kind === "refused" ? outcome.refusal : { code: "hotline.pattern_past" };
  return showMonth({ ...request, params: { office: pattern.organisationId, purpose: pattern.purpose } }, { refusal });
}

async function sendNeighbour(request: PageRequest): Promise<PageAnswer> {
  const line = await lineOf(request, "hotline.manage-roster");
  if (!line) return missing();
  const outcome = await execute(setNeighbour, request.acting, { ...line, neighbour: text(request.body["neighbour"]) });
  if (outcome.kind === "done") return redirect(linePath(line, "?xong=nghe-thay"));
  const refusal = outcome.kind === "refused" ? outcome.refusal : { code: "hotline.neighbour_self" };
  return showMonth(request, { refusal });
}

async function sendOpenFeed({ acting }: PageRequest): Promise<PageAnswer> {
  await execute(openFeed, acting, {});
  return redirect(rosterPath);
}

async function sendCloseFeed({ acting }: PageRequest): Promise<PageAnswer> {
  await execute(closeFeed, acting, {});
  return redirect(rosterPath);
}

const root = "/lich-truc";
const read = "hotline.read-roster";
const keep = "hotline.manage-roster";
const stand = "hotline.stand-duty";

export const rosterConsole: readonly PageRoute[] = [
  { method: "GET", path: root, permission: read, handle: (request) => showOverview(request) },
  { method: "POST", path: `${root}/doi/:id`, permission: stand, handle: sendAnswer },
  { method: "POST", path: `${root}/lich-dien-thoai`, permission: stand, handle: sendOpenFeed },
  { method: "POST", path: `${root}/lich-dien-thoai/bo`, permission: stand, handle: sendCloseFeed },
  { method: "POST", path: `${root}/mau/:id/ket-thuc`, permission: keep, handle: sendEndPattern },
  { method: "POST", path: `${root}/ghi-chu/:id/xong`, permission: stand, handle: sendNoteDone },
  { method: "GET", path: `${root}/ca/:id`, permission: read, handle: (request) => showShift(request) },
  { method: "POST", path: `${root}/ca/:id/doi`, permission: stand, handle: sendSwap },
  { method: "POST", path: `${root}/ca/:id/thay`, permission: keep, handle: sendReplace },
  { method: "POST", path: `${root}/ca/:id/bo`, permission: keep, handle: sendRemove },
  { method: "GET", path: `${root}/:office/:purpose`, permission: read, handle: (request) => showMonth(request) },
  { method: "GET", path: `${root}/:office/:purpose/xep`, permission: keep, handle: (request) => showDraw(request) },
  { method: "POST", path: `${root}/:office/:purpose/xep`, permission: keep, handle: sendDraw },
  { method: "GET", path: `${root}/:office/:purpose/them-ca`, permission: keep, handle: (request) => showAddShift(request) }, // prettier-ignore
  { method: "POST", path: `${root}/:office/:purpose/them-ca`, permission: keep, handle: sendAddShift },
  { method: "GET", path: `${root}/:office/:purpose/ban-giao`, permission: read, handle: (request) => showHandOver(request) }, // prettier-ignore
  { method: "POST", path: `${root}/:office/:purpose/ban-giao`, permission: stand, handle: sendNote },
  { method: "POST", path: `${root}/:office/:purpose/nghe-thay`, permission: keep, handle: sendNeighbour },
];
