import { drawQr } from "#platform/pdf/qr";
import { agencyChecks, checkPaper, dossierChecks, listChecks, proofChecks } from "./check-paper.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { sayPaperInstant, sayPlaceAndDate } from "./paper-dates.ts";
import type {
  PaperAgency,
  PaperContact,
  PaperDossier,
  PaperPerson,
  PaperProof,
  PaperSignature,
} from "./paper-parts.ts";

/**
 * Phiếu từ chối tiếp nhận, giải quyết hồ sơ: a refusal, with its reason and the rule it rests upon
 * (Circular 03/2025/TT-VPCP, Appendix I, Form 03).
 */
export type Form03Model = {
  readonly agency: PaperAgency;
  /** Whole: "000007/TCHS". */
  readonly number: string;
  readonly issuedAt: Date;
  readonly dossier: PaperDossier;
  readonly refusedBy: string;
  /** Refused at the counter ("tiếp nhận") or after examination ("giải quyết"). */
  readonly stage: "intake" | "processing";
  readonly submittedAt: Date;
  readonly owner: PaperPerson;
  readonly reason: string;
  /** Each a whole reference: "Điều 7 Luật Hộ tịch số 60/2014/QH13". */
  readonly legalBasis: readonly string[];
  /** What the citizen can do now: the competent office, the right procedure, the paper to get first. */
  readonly advice?: string | undefined;
  readonly contact: PaperContact;
  readonly signer: PaperSignature;
  readonly proof: PaperProof;
};

/** The refusal, checked and ready to be set. Throws a fault when a field would print empty. */
export function drawForm03(model: Form03Model): DrawnPaper {
  checkPaper("Form 03", listForm03Checks(model));
  const { issuedAt, submittedAt, ...texts } = model;
  const data = {
    ...texts,
    placeAndDate: sayPlaceAndDate(model.agency.place, issuedAt),
    submittedAt: sayPaperInstant(submittedAt),
    qr: drawQr(model.proof.trackingUrl),
  };
  return { kind: "refusal", data, issuedAt };
}

const listForm03Checks = (model: Form03Model) => [
  ...agencyChecks(model.agency),
  ...dossierChecks(model.dossier),
  ...proofChecks(model.proof),
  ...listChecks("legalBasis", model.legalBasis),
  ["number", model.number] as const,
  ["refusedBy", model.refusedBy] as const,
  ["owner.name", model.owner.name] as const,
  ["reason", model.reason] as const,
  ["contact.name", model.contact.name] as const,
  ["signer.title", model.signer.title] as const,
  ["signer.name", model.signer.name] as const,
];
