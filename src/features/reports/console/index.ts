import type { PageRoute } from "#platform/http/page-door";
import { showExports } from "./exports-page.tsx";
import { showLines } from "./lines-page.tsx";
import { showRegister } from "./register-page.tsx";
import { showReport } from "./report-page.tsx";

/** Reports, the dossiers behind their numbers, the register, and who took lists out of the house. */
export const reportConsole: readonly PageRoute[] = [
  { method: "GET", path: "/bao-cao", permission: "centre.read-day", handle: showReport },
  { method: "GET", path: "/bao-cao/ho-so", permission: "dossier.read", handle: showLines },
  { method: "GET", path: "/bao-cao/da-tai", permission: "dossier.read-access-log", handle: showExports },
  { method: "GET", path: "/so-theo-doi", permission: "dossier.read", handle: showRegister },
];
