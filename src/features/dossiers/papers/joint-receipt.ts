import { drawQr } from "#platform/pdf/qr";
import { agencyChecks, checkPaper, listChecks } from "./check-paper.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { sayPaperDate, sayPlaceAndDate, sayShortInstant } from "./paper-dates.ts";
import type { PaperAgency, PaperPerson } from "./paper-parts.ts";

/** One receipt for the several dossiers that one person handed in at a centre on one day. */
export type JointReceiptModel = {
  readonly agency: PaperAgency;
  readonly number: string;
  readonly issuedAt: Date;
  readonly receivedBy: string;
  readonly submitter: PaperPerson;
  readonly dossiers: readonly JointDossier[];
  readonly officerName: string;
  /** Where a code is looked up. */
  readonly trackingUrl: string;
};

export type JointDossier = {
  readonly code: string;
  readonly receivedAt: Date;
  /** Procedure and competent agency. */
  readonly matter: string;
  readonly owner: string;
  readonly dueAt?: Date | undefined;
  readonly returnPlace: string;
};

/** The receipt, checked and ready to be set. Throws a fault when a field would print empty. */
export function drawJointReceipt(model: JointReceiptModel): DrawnPaper {
  checkPaper("The joint receipt", [
    ...agencyChecks(model.agency),
    ...listChecks(
      "dossiers",
      model.dossiers.flatMap((each) => [each.code, each.matter, each.owner, each.returnPlace]),
    ),
    ["number", model.number],
    ["receivedBy", model.receivedBy],
    ["submitter.name", model.submitter.name],
    ["officerName", model.officerName],
  ]);
  const { issuedAt, dossiers, ...texts } = model;
  const data = {
    ...texts,
    placeAndDate: sayPlaceAndDate(model.agency.place, issuedAt),
    receivedOn: sayPaperDate(issuedAt).replace(/^ngày /, ""),
    dossiers: dossiers.map((each) => ({
      ...each,
      receivedAt: sayShortInstant(each.receivedAt),
      dueAt: undefined,
      due: each.dueAt ? sayShortInstant(each.dueAt) : "Không quy định thời hạn",
    })),
    qr: drawQr(model.trackingUrl),
  };
  return { kind: "joint-receipt", data, issuedAt };
}
