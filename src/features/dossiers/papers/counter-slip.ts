import { drawQr } from "#platform/pdf/qr";
import { agencyChecks, checkPaper, listChecks } from "./check-paper.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { sayPlaceAndDate } from "./paper-dates.ts";
import type { PaperAgency, PaperContact } from "./paper-parts.ts";

/** What every slip handed out at a counter says before there is a dossier. */
type CounterSlip = {
  readonly agency: PaperAgency;
  readonly number: string;
  readonly issuedAt: Date;
  readonly issuedBy: string;
  readonly phone?: string | undefined;
  readonly procedureCode: string;
  readonly procedureName: string;
  /** Opens the procedure's page: the papers, the ways to apply. */
  readonly procedureUrl: string;
  /** What else the person should know; on a refusal, what can be done. */
  readonly note?: string | undefined;
  readonly contact: PaperContact;
  readonly officerName: string;
};

/** Phiếu hướng dẫn: papers are not complete yet; what to bring, before any dossier exists. */
export type GuidanceModel = CounterSlip & {
  readonly personName?: string | undefined;
  readonly items: readonly { readonly name: string; readonly todo: string }[];
  readonly statutoryTime: string;
  readonly fee?: string | undefined;
  readonly competentAgency?: string | undefined;
};

/** Phiếu từ chối tiếp nhận at the counter: nothing is taken in, so there is no dossier (Form 03). */
export type IntakeRefusalModel = CounterSlip & {
  readonly personName: string;
  readonly reason: string;
  readonly legalBasis: readonly string[];
};

const slipChecks = (slip: CounterSlip) => [
  ...agencyChecks(slip.agency),
  ["number", slip.number] as const,
  ["issuedBy", slip.issuedBy] as const,
  ["procedureName", slip.procedureName] as const,
  ["officerName", slip.officerName] as const,
];

const slipData = (slip: CounterSlip) => ({
  placeAndDate: sayPlaceAndDate(slip.agency.place, slip.issuedAt),
  qr: drawQr(slip.procedureUrl),
  qrOpens: "trang thủ tục",
});

/** The guidance slip, checked and ready to be set. Throws a fault when a field would print empty. */
export function drawGuidance(model: GuidanceModel): DrawnPaper {
  checkPaper("The guidance slip", [...slipChecks(model), ["statutoryTime", model.statutoryTime]]);
  const { issuedAt, ...texts } = model;
  return { kind: "guidance", data: { ...texts, ...slipData(model) }, issuedAt };
}

/** The refusal at the counter, checked and ready to be set. Throws a fault when a field would print empty. */
export function drawIntakeRefusal(model: IntakeRefusalModel): DrawnPaper {
  checkPaper("The refusal at intake", [
    ...slipChecks(model),
    ...listChecks("legalBasis", model.legalBasis),
    ["personName", model.personName],
    ["reason", model.reason],
  ]);
  const { issuedAt, ...texts } = model;
  return { kind: "intake-refusal", data: { ...texts, ...slipData(model) }, issuedAt };
}
