import { drawQr } from "#platform/pdf/qr";
import { agencyChecks, checkPaper, dossierChecks, proofChecks } from "./check-paper.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { sayPaperDate, sayPaperInstant, sayPlaceAndDate } from "./paper-dates.ts";
import type {
  PaperAgency,
  PaperContact,
  PaperDossier,
  PaperPerson,
  PaperProof,
  PaperSignature,
} from "./paper-parts.ts";

/**
 * Thông báo dừng giải quyết hồ sơ: a dossier ends without a result, because the applicant wants it back or the term for
 * a supplement is over; how far it came, and what becomes of papers and fees (Circular 03/2025/TT-VPCP, Appendix I,
 * Form 05).
 */
export type Form05Model = {
  readonly agency: PaperAgency;
  readonly number: string;
  readonly issuedAt: Date;
  readonly dossier: PaperDossier;
  readonly issuedBy: string;
  readonly receivedBy: string;
  readonly competentAgency: string;
  readonly owner: PaperPerson;
  readonly submittedAt: Date;
  readonly why: "withdrawn" | "term-over";
  /** The applicant's term for the supplement that did not come. */
  readonly term?: Date | undefined;
  readonly reason: string;
  /** How far it had come, in words. */
  readonly stage: string;
  /** "Trả lại tại …", "Không có bản giấy". */
  readonly papers: string;
  readonly fees: string;
  readonly contact: PaperContact;
  readonly signer: PaperSignature;
  readonly proof: PaperProof;
};

/** The notice, checked and ready to be set. Throws a fault when a field would print empty. */
export function drawForm05(model: Form05Model): DrawnPaper {
  checkPaper("Form 05", [
    ...agencyChecks(model.agency),
    ...dossierChecks(model.dossier),
    ...proofChecks(model.proof),
    ["number", model.number],
    ["issuedBy", model.issuedBy],
    ["receivedBy", model.receivedBy],
    ["competentAgency", model.competentAgency],
    ["owner.name", model.owner.name],
    ["reason", model.reason],
    ["stage", model.stage],
    ["papers", model.papers],
    ["fees", model.fees],
    ["signer.name", model.signer.name],
  ]);
  const { issuedAt, submittedAt, term, ...texts } = model;
  const data = {
    ...texts,
    placeAndDate: sayPlaceAndDate(model.agency.place, issuedAt),
    submittedAt: sayPaperInstant(submittedAt),
    askedOn: sayPaperDate(issuedAt).replace(/^ngày /, ""),
    stoppedAt: sayPaperInstant(issuedAt),
    term: term && sayPaperInstant(term),
    qr: drawQr(model.proof.trackingUrl),
  };
  return { kind: "stop-notice", data, issuedAt };
}
