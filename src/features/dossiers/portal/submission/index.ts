import type { PageRoute } from "#platform/http/page-door";
import { chooseCentre, showCentre } from "./centre-page.tsx";
import { showDraftFile } from "./draft-file.ts";
import { resumeByCode, resumeByLink, showResume } from "./resume-page.tsx";
import { showSaved } from "./saved-page.tsx";
import { showStart } from "./start-page.tsx";
import { sendStep, showStep } from "./step-page.tsx";

export const submissionPages: readonly PageRoute[] = [
  { method: "GET", path: "/nop/:code", handle: showStart },
  { method: "GET", path: "/nop/:code/noi-nop", handle: showCentre },
  { method: "POST", path: "/nop/:code/noi-nop", handle: chooseCentre },
  { method: "GET", path: "/nop/:code/:draft/da-luu", handle: showSaved },
  { method: "GET", path: "/nop/:code/:draft/tep/:sha256", handle: showDraftFile },
  { method: "GET", path: "/nop/:code/:draft/:step", handle: showStep },
  { method: "POST", path: "/nop/:code/:draft/:step", handle: sendStep },
  { method: "GET", path: "/tiep-tuc", handle: showResume },
  { method: "POST", path: "/tiep-tuc", handle: resumeByCode },
  { method: "GET", path: "/tiep-tuc/:draft", handle: resumeByLink },
];
