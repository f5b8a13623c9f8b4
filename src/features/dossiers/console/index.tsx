import type { PageRoute } from "#platform/http/page-door";
import { doAct, showAct } from "./act-page.tsx";
import { doBringHere, showBringHere } from "./bring-here-page.tsx";
import { centreLists, showCentreList, showTransit } from "./centre-lists.tsx";
import { showApologies } from "./apology-page.tsx";
import { showDay } from "./day-page.tsx";
import { showDossier } from "./dossier-page.tsx";
import { openFile } from "./file-page.ts";
import { showIntake, takeIntake } from "./intake.tsx";
import { dossierPapers, type PaperSlug } from "../papers/paper-kind.ts";
import { printForm } from "./paper-page.ts";
import { patternConsole } from "./pattern-page.tsx";
import { decideProposals, showProposals } from "./proposals.tsx";
import { showSearch } from "./search-page.tsx";
import { showViewers } from "./viewers-page.tsx";
import { doGiveSlip, printSlipPage, showSlip } from "./slip-page.tsx";
import { printExample, saveTemplate, showTemplates } from "./template-page.tsx";
import { showWork } from "./work-page.tsx";

const read = "dossier.read";
const restyle = "dossier.set-paper-template";

/** The pages of dossiers for officials, under the console's root. */
export const dossierConsole: readonly PageRoute[] = [
  { method: "GET", path: "/", permission: read, handle: showWork },
  { method: "GET", path: "/tiep-nhan", permission: "dossier.receive", handle: showIntake },
  { method: "POST", path: "/tiep-nhan", permission: "dossier.receive", handle: takeIntake },
  { method: "GET", path: "/tim", permission: read, handle: showSearch },
  {
    method: "GET",
    path: "/nhan-tai-day",
    permission: "dossier.bring-here",
    handle: (request) => showBringHere(request),
  },
  { method: "POST", path: "/nhan-tai-day", permission: "dossier.bring-here", handle: doBringHere },
  { method: "GET", path: "/hen-lai", permission: read, handle: (request) => showProposals(request) },
  { method: "POST", path: "/hen-lai", permission: "dossier.move-due", handle: decideProposals },
  { method: "GET", path: "/dang-luan-chuyen", permission: read, handle: showTransit },
  ...centreLists.map((list): PageRoute => ({
    method: "GET",
    path: list.path,
    permission: read,
    handle: showCentreList(list),
  })),
  { method: "GET", path: "/quan-tri/mau-giay", permission: restyle, handle: (request) => showTemplates(request) },
  { method: "POST", path: "/quan-tri/mau-giay", permission: restyle, handle: saveTemplate },
  { method: "GET", path: "/quan-tri/mau-giay/:kind", permission: restyle, handle: printExample },
  { method: "GET", path: "/huong-dan", permission: "dossier.give-slip", handle: (request) => showSlip(request) },
  { method: "POST", path: "/huong-dan", permission: "dossier.give-slip", handle: doGiveSlip },
  { method: "GET", path: "/huong-dan/:slip", permission: read, handle: printSlipPage },
  { method: "GET", path: "/sap-xin-loi", permission: read, handle: showApologies },
  { method: "GET", path: "/trung-tam", permission: "centre.read-day", handle: showDay },
  ...patternConsole,
  { method: "GET", path: "/ho-so/:code", permission: read, handle: (request) => showDossier(request) },
  ...(Object.keys(dossierPapers) as PaperSlug[]).map((slug): PageRoute => ({
    method: "GET",
    path: `/ho-so/:code/${slug}.pdf`,
    permission: read,
    handle: printForm(slug),
  })),
  { method: "GET", path: "/ho-so/:code/tep/:sha256", permission: read, handle: openFile },
  { method: "GET", path: "/ho-so/:code/ai-da-xem", permission: "dossier.read-access-log", handle: showViewers },
  { method: "GET", path: "/ho-so/:code/:verb", permission: read, handle: (request) => showAct(request) },
  { method: "POST", path: "/ho-so/:code/:verb", permission: read, handle: doAct },
];
