import type { PageRoute } from "#platform/http/page-door";
import { doCloseCallBack, showCallBack, showCallBacks } from "../call-backs/call-back-page.tsx";
import { doFinish, doKeepNotes, doPromise, doTake, doVerify } from "./call-acts.ts";
import { showCall } from "./call-page.tsx";
import { doOpenCase, showNewCase } from "./case-page.tsx";
import { followDesk, showDesk, showLive } from "./desk-page.tsx";
import { showFind } from "./find-page.tsx";
import { doLog } from "./log-form.tsx";

const permission = "hotline.answer";
const call = "/duong-day-nong/cuoc-goi/:id";

/** The operator's pages. */
export const deskConsole: readonly PageRoute[] = [
  { method: "GET", path: "/duong-day-nong", permission, handle: showDesk },
  { method: "GET", path: "/duong-day-nong/dang-goi", permission, handle: showLive },
  { method: "GET", path: "/duong-day-nong/luong", permission, live: true, handle: followDesk },
  { method: "GET", path: "/duong-day-nong/tra-cuu", permission, handle: showFind },
  { method: "POST", path: "/duong-day-nong/ghi-tay", permission, handle: doLog },
  { method: "GET", path: call, permission, handle: (request) => showCall(request) },
  { method: "POST", path: `${call}/nhan`, permission, handle: doTake },
  { method: "POST", path: `${call}/ghi-chu`, permission, handle: doKeepNotes },
  { method: "POST", path: `${call}/xac-minh`, permission, handle: doVerify },
  { method: "POST", path: `${call}/hen`, permission, handle: doPromise },
  { method: "POST", path: `${call}/xong`, permission, handle: doFinish },
  { method: "GET", path: `${call}/vu-viec`, permission, handle: (request) => showNewCase(request) },
  { method: "POST", path: `${call}/vu-viec`, permission, handle: doOpenCase },
  { method: "GET", path: "/duong-day-nong/goi-lai", permission, handle: showCallBacks },
  { method: "GET", path: "/duong-day-nong/goi-lai/:id", permission, handle: (request) => showCallBack(request) },
  { method: "POST", path: "/duong-day-nong/goi-lai/:id", permission, handle: doCloseCallBack },
];
