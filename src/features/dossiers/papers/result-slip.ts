import { drawQr } from "#platform/pdf/qr";
import { agencyChecks, checkPaper, dossierChecks, proofChecks } from "./check-paper.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { sayPaperInstant, sayPlaceAndDate } from "./paper-dates.ts";
import type { PaperAgency, PaperDossier, PaperPerson, PaperProof } from "./paper-parts.ts";

/** Phiếu bàn giao kết quả: a signed result goes from one office to another, usually back to the centre. */
export type ResultSlipModel = {
  readonly agency: PaperAgency;
  readonly number: string;
  readonly issuedAt: Date;
  readonly dossier: PaperDossier;
  readonly owner: PaperPerson;
  readonly giver: string;
  readonly giverName: string;
  readonly receiver: string;
  /** Dotted while nobody has signed. */
  readonly receiverName: string;
  readonly givenAt: Date;
  readonly takenAt?: Date | undefined;
  /** Number of the result and when it was signed. */
  readonly result: string;
  readonly dueAt?: Date | undefined;
  readonly timeliness: string;
  readonly fees: string;
  readonly returnMethod: string;
  readonly returnPlace: string;
  readonly proof: PaperProof;
};

/** The slip, checked and ready to be set. Throws a fault when a field would print empty. */
export function drawResultSlip(model: ResultSlipModel): DrawnPaper {
  checkPaper("The result slip", [
    ...agencyChecks(model.agency),
    ...dossierChecks(model.dossier),
    ...proofChecks(model.proof),
    ["number", model.number],
    ["owner.name", model.owner.name],
    ["giver", model.giver],
    ["giverName", model.giverName],
    ["receiver", model.receiver],
    ["result", model.result],
    ["returnPlace", model.returnPlace],
  ]);
  const { issuedAt, givenAt, takenAt, dueAt, ...texts } = model;
  const { address, phone } = model.owner;
  const data = {
    ...texts,
    placeAndDate: sayPlaceAndDate(model.agency.place, issuedAt),
    givenAt: sayPaperInstant(givenAt),
    takenAt: takenAt && sayPaperInstant(takenAt),
    dueAt: dueAt ? sayPaperInstant(dueAt) : "Không quy định thời hạn",
    ownerReach: [address, phone].filter((text) => text).join("; "),
    qr: drawQr(model.proof.trackingUrl),
  };
  return { kind: "result-slip", data, issuedAt };
}
