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
 * Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: what is missing or wrong, why, and until when it can be brought
 * (Circular 03/2025/TT-VPCP, Appendix I, Form 02).
 */
export type Form02Model = {
  readonly agency: PaperAgency;
  /** Whole: "000021/HDHS". */
  readonly number: string;
  readonly issuedAt: Date;
  readonly dossier: PaperDossier;
  readonly askedBy: string;
  readonly owner: PaperPerson;
  readonly items: readonly Form02Item[];
  /** Why the dossier cannot go on without them, with the rule that asks for them. */
  readonly reason: string;
  /** The applicant's own term; absent where the procedure sets none. */
  readonly bringBefore?: Date | undefined;
  /** What the wait does to the due moment; both are law somewhere, the procedure says which. */
  readonly clock: "paused" | "restarted" | "not-started";
  readonly contact: PaperContact;
  readonly guide: PaperSignature;
  readonly proof: PaperProof;
};

/** `todo`: "Nộp bản chính", "Ghi lại ngày sinh theo giấy chứng sinh". */
export type Form02Item = { readonly name: string; readonly todo: string };

/** The supplement request, checked and ready to be set. Throws a fault when a field would print empty. */
export function drawForm02(model: Form02Model): DrawnPaper {
  checkPaper("Form 02", listForm02Checks(model));
  const { issuedAt, bringBefore, ...texts } = model;
  const data = {
    ...texts,
    placeAndDate: sayPlaceAndDate(model.agency.place, issuedAt),
    bringBefore: bringBefore && sayPaperInstant(bringBefore),
    qr: drawQr(model.proof.trackingUrl),
  };
  return { kind: "supplement-request", data, issuedAt };
}

const listForm02Checks = (model: Form02Model) => [
  ...agencyChecks(model.agency),
  ...dossierChecks(model.dossier),
  ...proofChecks(model.proof),
  ...listChecks(
    "items",
    model.items.flatMap((item) => [item.name, item.todo]),
  ),
  ["number", model.number] as const,
  ["askedBy", model.askedBy] as const,
  ["owner.name", model.owner.name] as const,
  ["reason", model.reason] as const,
  ["contact.name", model.contact.name] as const,
  ["guide.title", model.guide.title] as const,
  ["guide.name", model.guide.name] as const,
];
