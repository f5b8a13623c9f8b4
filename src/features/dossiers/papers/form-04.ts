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
 * Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết: the agency that will be late says why, apologises and names
 * the new date (Circular 03/2025/TT-VPCP, Appendix I, Form 04).
 */
export type Form04Model = {
  readonly agency: PaperAgency;
  readonly number: string;
  readonly issuedAt: Date;
  readonly dossier: PaperDossier;
  /** The agency that apologises. */
  readonly issuedBy: string;
  readonly receivedBy: string;
  readonly owner: PaperPerson;
  readonly acceptedAt: Date;
  readonly dueBefore: Date;
  readonly dueAfter: Date;
  /** The letter comes after the old moment has passed. */
  readonly late: boolean;
  readonly cause: string;
  readonly reason: string;
  /** How often, this time included. */
  readonly times: number;
  /** Why it is put off more often than the rule provides. */
  readonly override?: string | undefined;
  readonly returnPlace: string;
  readonly contact: PaperContact;
  readonly signer: PaperSignature;
  readonly proof: PaperProof;
};

/** The letter of apology, checked and ready to be set. Throws a fault when a field would print empty. */
export function drawForm04(model: Form04Model): DrawnPaper {
  checkPaper("Form 04", [
    ...agencyChecks(model.agency),
    ...dossierChecks(model.dossier),
    ...proofChecks(model.proof),
    ["number", model.number],
    ["issuedBy", model.issuedBy],
    ["receivedBy", model.receivedBy],
    ["owner.name", model.owner.name],
    ["cause", model.cause],
    ["reason", model.reason],
    ["returnPlace", model.returnPlace],
    ["signer.name", model.signer.name],
  ]);
  const { issuedAt, acceptedAt, dueBefore, dueAfter, ...texts } = model;
  const data = {
    ...texts,
    placeAndDate: sayPlaceAndDate(model.agency.place, issuedAt),
    acceptedOn: sayPaperDate(acceptedAt).replace(/^ngày /, ""),
    dueBefore: sayPaperInstant(dueBefore),
    dueAfter: sayPaperInstant(dueAfter),
    qr: drawQr(model.proof.trackingUrl),
  };
  return { kind: "apology", data, issuedAt };
}
