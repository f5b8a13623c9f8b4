import { drawQr } from "#platform/pdf/qr";
import { agencyChecks, checkPaper, dossierChecks, fileChecks, listChecks, proofChecks } from "./check-paper.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { sayPaperInstant, sayPlaceAndDate } from "./paper-dates.ts";
import type { PaperAgency, PaperDossier, PaperFile, PaperPerson, PaperProof } from "./paper-parts.ts";

/**
 * Giấy tiếp nhận hồ sơ và hẹn trả kết quả: the receipt of a complete dossier, with the moment of its result
 * (Circular 03/2025/TT-VPCP, Appendix I, Form 01).
 */
export type Form01Model = {
  readonly agency: PaperAgency;
  /** Whole: "000318/TNHS". */
  readonly number: string;
  readonly issuedAt: Date;
  /** Two copies are signed; without it the line is left out (an electronic receipt has one). */
  readonly copyFor?: "applicant" | "office" | undefined;
  readonly dossier: PaperDossier;
  /** "Trung tâm Phục vụ hành chính công phường Ngô Quyền". */
  readonly receivedBy: string;
  readonly competentAgency: string;
  readonly owner: PaperPerson;
  /** Left out when the owner came in person. */
  readonly submitter?: PaperPerson | undefined;
  readonly components: readonly Form01Component[];
  readonly setCount: number;
  /** "03 ngày làm việc", "Trong ngày làm việc". */
  readonly statutoryTime: string;
  readonly receivedAt: Date;
  /** Absent for a procedure without a term; `statutoryTime` then says so. */
  readonly dueAt?: Date | undefined;
  /** "Không thu" or the sum in words that the counter uses: "8.000 đồng/bản". */
  readonly fee?: string | undefined;
  readonly returnPlace: string;
  /** Where the dossier stands in the register (Form 07). */
  readonly register?: { readonly book: string; readonly entry: string } | undefined;
  readonly officerName: string;
  readonly files: readonly PaperFile[];
  readonly proof: PaperProof;
};

/** `kind`: "Bản chính", "Bản sao", "Bản chụp", "Tờ khai". */
export type Form01Component = { readonly name: string; readonly kind: string; readonly copies: number };

/** The receipt, checked and ready to be set. Throws a fault when a field would print empty. */
export function drawForm01(model: Form01Model): DrawnPaper {
  checkPaper("Form 01", listForm01Checks(model));
  const { issuedAt, receivedAt, dueAt, ...texts } = model;
  const data = {
    ...texts,
    signedBy: (model.submitter ?? model.owner).name,
    placeAndDate: sayPlaceAndDate(model.agency.place, issuedAt),
    receivedAt: sayPaperInstant(receivedAt),
    dueAt: dueAt && sayPaperInstant(dueAt),
    qr: drawQr(model.proof.trackingUrl),
  };
  return { kind: "receipt", data, issuedAt };
}

const listForm01Checks = (model: Form01Model) => [
  ...agencyChecks(model.agency),
  ...dossierChecks(model.dossier),
  ...proofChecks(model.proof),
  ...fileChecks(model.files),
  ...listChecks(
    "components",
    model.components.flatMap((component) => [component.name, component.kind]),
  ),
  ["number", model.number] as const,
  ["receivedBy", model.receivedBy] as const,
  ["competentAgency", model.competentAgency] as const,
  ["owner.name", model.owner.name] as const,
  ["submitter.name", (model.submitter ?? model.owner).name] as const,
  ["statutoryTime", model.statutoryTime] as const,
  ["returnPlace", model.returnPlace] as const,
  ["officerName", model.officerName] as const,
];
