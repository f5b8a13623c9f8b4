import type { PageRoute } from "#platform/http/page-door";
import { showAccuracy } from "../improve/accuracy-page.tsx";
import { sendForCall, sendJudgement, sendWritten } from "./conversation-acts.ts";
import { showConversation } from "./conversation-page.tsx";
import { sendAsked, showFront } from "./front-page.tsx";
import { tellWords } from "./tell-words.ts";

export const assistantPortal: readonly PageRoute[] = [
  { method: "GET", path: "/tro-ly", limited: true, handle: showFront },
  { method: "POST", path: "/tro-ly", handle: sendAsked },
  { method: "GET", path: "/tro-ly/do-chinh-xac", limited: true, handle: showAccuracy },
  { method: "GET", path: "/tro-ly/:code", limited: true, handle: showConversation },
  { method: "GET", path: "/tro-ly/:code/loi/:turn", live: true, limited: true, handle: tellWords },
  { method: "POST", path: "/tro-ly/:code/danh-gia", handle: sendJudgement },
  { method: "POST", path: "/tro-ly/:code/goi-lai", handle: sendForCall },
  { method: "POST", path: "/tro-ly/:code/gui-cau-hoi", handle: sendWritten },
];
