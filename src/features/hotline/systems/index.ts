import type { PageRoute } from "#platform/http/page-door";
import { doChangeSettings, doCheckLine, showChecks } from "./checks-page.tsx";
import { doSettleStrange, showStrange } from "./strange-page.tsx";
import { doManageSystem, showSystems } from "./systems-page.tsx";

const permission = "hotline.manage";

/** The administrator's pages: systems and their secrets, what was set aside, test calls and promises. */
export const systemsConsole: readonly PageRoute[] = [
  { method: "GET", path: "/quan-tri/tong-dai", permission, handle: (request) => showSystems(request) },
  { method: "POST", path: "/quan-tri/tong-dai", permission, handle: doManageSystem },
  { method: "POST", path: "/quan-tri/tong-dai/thay-doi", permission, handle: doManageSystem },
  { method: "GET", path: "/quan-tri/tong-dai/tin-la", permission, handle: (request) => showStrange(request) },
  { method: "POST", path: "/quan-tri/tong-dai/tin-la", permission, handle: doSettleStrange },
  { method: "GET", path: "/quan-tri/tong-dai/goi-thu", permission, handle: (request) => showChecks(request) },
  { method: "POST", path: "/quan-tri/tong-dai/goi-thu", permission, handle: doCheckLine },
  { method: "POST", path: "/quan-tri/tong-dai/loi-hua", permission, handle: doChangeSettings },
];
