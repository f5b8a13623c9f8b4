import { drawQr } from "#platform/pdf/qr";
import { agencyChecks, checkPaper, dossierChecks, listChecks, proofChecks } from "./check-paper.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { sayPaperInstant, sayPlaceAndDate, sayShortInstant } from "./paper-dates.ts";
import type { PaperAgency, PaperDossier, PaperPerson, PaperProof } from "./paper-parts.ts";

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ: follows the dossier from hand to hand and writes itself from the ledger
 * (Circular 03/2025/TT-VPCP, Appendix I, Form 06).
 */
export type Form06Model = {
  readonly agency: PaperAgency;
  readonly number: string;
  readonly issuedAt: Date;
  readonly dossier: PaperDossier;
  readonly owner: PaperPerson;
  readonly receivedAt: Date;
  readonly dueAt?: Date | undefined;
  readonly receivedBy: string;
  readonly leadAgency: string;
  readonly coordinating: readonly string[];
  readonly rows: readonly Form06Row[];
  /** "Trước hạn", "Đang giải quyết". */
  readonly overall: string;
  readonly proof: PaperProof;
};

export type Form06Row = {
  /** Office, and the person who acted for it. */
  readonly giver: string;
  readonly receiver: string;
  readonly givenAt: Date;
  /** Absent while the receiver has not signed. */
  readonly takenAt?: Date | undefined;
  /** Of the step that ended with this hand-over; empty where it had no time of its own. */
  readonly result: string;
  readonly note: string;
};

/** The slip, checked and ready to be set. Throws a fault when a field would print empty. */
export function drawForm06(model: Form06Model): DrawnPaper {
  checkPaper("Form 06", [
    ...agencyChecks(model.agency),
    ...dossierChecks(model.dossier),
    ...proofChecks(model.proof),
    ...listChecks(
      "rows",
      model.rows.flatMap((row) => [row.giver, row.receiver]),
    ),
    ["number", model.number],
    ["owner.name", model.owner.name],
    ["receivedBy", model.receivedBy],
    ["leadAgency", model.leadAgency],
    ["overall", model.overall],
  ]);
  const { issuedAt, receivedAt, dueAt, ...texts } = model;
  const data = {
    ...texts,
    placeAndDate: sayPlaceAndDate(model.agency.place, issuedAt),
    receivedAt: sayPaperInstant(receivedAt),
    dueAt: dueAt && sayPaperInstant(dueAt),
    rows: model.rows.map((row) => ({
      ...row,
      givenAt: sayShortInstant(row.givenAt),
      takenAt: row.takenAt ? sayShortInstant(row.takenAt) : "chưa ký nhận",
    })),
    qr: drawQr(model.proof.trackingUrl),
  };
  return { kind: "control-slip", data, issuedAt };
}
