import { documentAnswer } from "#features/documents";
import { missing, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { showAnswers } from "../published/answers-page.tsx";
import { showCase } from "./case-page.tsx";
import { showFront } from "./front-page.tsx";
import { sendCaseConfirm, sendMine, showCaseConfirm, showMine } from "./my-cases-page.tsx";
import { findNamedCase, findOpener } from "./own-case.ts";
import { sendReportStep, showReportStep } from "./report/report-pages.tsx";
import { sendCaseRating, sendReopening } from "./send-opener-act.ts";
import { showSent } from "./sent-page.tsx";

/** A file the opener sent, to the opener. */
async function showOwnFile(request: PageRequest): Promise<PageAnswer> {
  const item = await findNamedCase(request);
  const file = item?.head.attachments.find(({ sha256 }) => sha256 === request.params["sha256"]);
  if (!item || !file || !findOpener(request, item)) return missing();
  return documentAnswer(request.acting, { provinceCode: item.head.provinceCode, ...file });
}

export const casePortal: readonly PageRoute[] = [
  { method: "GET", path: "/phan-anh", handle: showFront },
  { method: "GET", path: "/phan-anh/moi/:step", handle: showReportStep },
  { method: "POST", path: "/phan-anh/moi/:step", handle: sendReportStep },
  { method: "GET", path: "/phan-anh/da-gui", handle: showSent },
  { method: "GET", path: "/phan-anh/cua-toi", handle: showMine },
  { method: "POST", path: "/phan-anh/cua-toi", handle: sendMine },
  { method: "GET", path: "/phan-anh/:code", handle: (request) => showCase(request) },
  { method: "GET", path: "/phan-anh/:code/xac-nhan", handle: showCaseConfirm },
  { method: "POST", path: "/phan-anh/:code/xac-nhan", handle: sendCaseConfirm },
  { method: "POST", path: "/phan-anh/:code/danh-gia", handle: sendCaseRating },
  { method: "POST", path: "/phan-anh/:code/mo-lai", handle: sendReopening },
  { method: "GET", path: "/phan-anh/:code/tep/:sha256", handle: showOwnFile },
  { method: "GET", path: "/hoi-dap", handle: showAnswers },
];
