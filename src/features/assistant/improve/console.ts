import type { PageRoute } from "#platform/http/page-door";
import { sendKeepDays, sendUndo, showQuestions } from "./questions-page.tsx";
import { showZalo } from "../zalo/zalo-page.tsx";
import { sendTeach, showTeach } from "./teach-page.tsx";

const permission = "assistant.manage";

export const assistantConsole: readonly PageRoute[] = [
  { method: "GET", path: "/quan-tri/tro-ly", permission, handle: showQuestions },
  { method: "GET", path: "/quan-tri/tro-ly/zalo", permission, handle: showZalo },
  { method: "GET", path: "/quan-tri/tro-ly/day", permission, handle: showTeach },
  { method: "POST", path: "/quan-tri/tro-ly/day", permission, handle: sendTeach },
  { method: "POST", path: "/quan-tri/tro-ly/luu-giu", permission, handle: sendKeepDays },
  { method: "POST", path: "/quan-tri/tro-ly/:id/bo", permission, handle: sendUndo },
];
