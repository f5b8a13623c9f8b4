import { documentAnswer } from "#features/documents";
import { missing, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { doAddEntry, showHotSpot, showHotSpotFile } from "../hot-spots/hot-spot-page.tsx";
import { doOpen, showHotSpots, showOpening } from "../hot-spots/hot-spot-pages.tsx";
import { doPublish, showPublishing } from "../published/publish-page.tsx";
import { doAddMailbox, doChangeMailbox, showMailboxes } from "../mail/mailbox-page.tsx";
import { doSortMail, showWaitingMail } from "../mail/waiting-page.tsx";
import { doSetCaseRules, showCaseRules } from "../settings/rules-page.tsx";
import { getCase } from "../case-queries.ts";
import { doCaseAct, showCaseAct } from "./act-page.tsx";
import { showCaseFile } from "./case-page.tsx";
import { showCases } from "./list-page.tsx";
import { saveNewCase, showNewCase } from "./new-case-page.tsx";
import { showCaseViewers } from "./viewers-page.tsx";

/** A file that came with a case, to whoever may see the case. */
async function showCaseDocument(request: PageRequest): Promise<PageAnswer> {
  const found = await getCase(request.acting, request.params["code"] ?? "", "file");
  const file = found.ok && found.value.head.attachments.find(({ sha256 }) => sha256 === request.params["sha256"]);
  return found.ok && file
    ? documentAnswer(request.acting, { provinceCode: found.value.head.provinceCode, ...file })
    : missing();
}

const permission = "case.read";
const mailboxes = "case.manage-mailbox";
const sorts = { path: "/thu-cho", permission: "case.sort-mail" } as const;
const rules = { path: "/quan-tri/thoi-han-y-kien", permission: "case.set-rules" } as const;

export const caseConsole: readonly PageRoute[] = [
  { method: "GET", path: "/y-kien", permission, handle: showCases },
  { method: "GET", path: "/y-kien/moi", permission, handle: (request) => showNewCase(request) },
  { method: "POST", path: "/y-kien/moi", permission, handle: saveNewCase },
  { method: "GET", path: "/y-kien/:code", permission, handle: (request) => showCaseFile(request) },
  { method: "GET", path: "/y-kien/:code/viec/:verb", permission, handle: (request) => showCaseAct(request) },
  { method: "POST", path: "/y-kien/:code/viec/:verb", permission, handle: doCaseAct },
  { method: "GET", path: "/y-kien/:code/tep/:sha256", permission, handle: showCaseDocument },
  { method: "GET", path: "/y-kien/:code/ai-da-xem", permission: "case.read-access-log", handle: showCaseViewers },
  {
    method: "GET",
    path: "/y-kien/:code/cong-khai",
    permission: "case.publish",
    handle: (request) => showPublishing(request),
  },
  { method: "POST", path: "/y-kien/:code/cong-khai", permission: "case.publish", handle: doPublish },
  { method: "GET", ...rules, handle: (request) => showCaseRules(request) },
  { method: "POST", ...rules, handle: doSetCaseRules },
  { method: "GET", path: "/quan-tri/hop-thu", permission: mailboxes, handle: (request) => showMailboxes(request) },
  { method: "POST", path: "/quan-tri/hop-thu", permission: mailboxes, handle: doAddMailbox },
  { method: "POST", path: "/quan-tri/hop-thu/thay-doi", permission: mailboxes, handle: doChangeMailbox },
  { method: "GET", ...sorts, handle: (request) => showWaitingMail(request) },
  { method: "POST", ...sorts, handle: doSortMail },
  { method: "GET", path: "/diem-nong", permission: "hot-spot.read", handle: showHotSpots },
  { method: "GET", path: "/diem-nong/moi", permission: "hot-spot.keep", handle: (request) => showOpening(request) },
  { method: "POST", path: "/diem-nong/moi", permission: "hot-spot.keep", handle: doOpen },
  { method: "GET", path: "/diem-nong/:id", permission: "hot-spot.read", handle: (request) => showHotSpot(request) },
  { method: "POST", path: "/diem-nong/:id", permission: "hot-spot.keep", handle: doAddEntry },
  { method: "GET", path: "/diem-nong/:id/tep/:sha256", permission: "hot-spot.read", handle: showHotSpotFile },
];
