import type { PageRoute } from "#platform/http/page-door";
import { markNotices, showNotices } from "./notices-page.tsx";
import { showSent } from "./sent-page.tsx";
import { saveSettings, showSettings } from "./settings-page.tsx";

export const watcherConsole: readonly PageRoute[] = [
  { method: "GET", path: "/nhac-viec", permission: "watchers.read", handle: showNotices },
  { method: "POST", path: "/nhac-viec", permission: "watchers.read", handle: markNotices },
  { method: "GET", path: "/quan-tri/nhac-viec", permission: "watchers.manage", handle: showSettings },
  { method: "POST", path: "/quan-tri/nhac-viec", permission: "watchers.manage", handle: saveSettings },
  { method: "GET", path: "/ho-so/:code/tin-nhan", permission: "dossier.read", handle: showSent },
];
