import { findStep } from "#core/process/process";
import { parseInstant } from "#core/time/local-time";
import type { Reading } from "#platform/context";
import { statusNames } from "../messages.ts";
import { getProcess } from "../model/process-catalogue.ts";
import type { Form05Model } from "./form-05.ts";
import {
  agencyOf,
  contactOf,
  factOf,
  momentOf,
  officeOrFault,
  paperNumber,
  paperPerson,
  proofOf,
  stateBefore,
  subjectDossier,
  type PaperSubject,
} from "./paper-subject.ts";

const fees: Readonly<Record<string, string>> = {
  none: "Chưa nộp khoản nào",
  returned: "Hoàn trả theo quy định",
  kept: "Không hoàn trả theo quy định",
};

/** The end of a dossier without a result, as the act that ended it left it (Form 05). */
export async function presentForm05(reading: Reading, subject: PaperSubject): Promise<Form05Model> {
  const { head } = subject.dossier;
  const before = stateBefore(subject);
  const issuedAt = momentOf(subject);
  // The applicant withdraws alone; the centre that received the dossier then writes the notice.
  const issuing = subject.act.organisation ?? head.receivedByOrganisation;
  const withdrawn = subject.act.kind === "withdraw";
  return {
    agency: await agencyOf(reading, issuing),
    number: paperNumber(subject, "TBDHS"),
    issuedAt,
    dossier: subjectDossier(subject),
    issuedBy: (await officeOrFault(reading, issuing)).name,
    receivedBy: (await officeOrFault(reading, head.receivedByOrganisation)).name,
    competentAgency: (await officeOrFault(reading, head.competentOrganisation)).name,
    owner: paperPerson(head.owner),
    submittedAt: parseInstant(head.submittedAt) ?? issuedAt,
    why: withdrawn ? "withdrawn" : "term-over",
    term: withdrawn || before.supplementDueAt === null ? undefined : parseInstant(before.supplementDueAt),
    reason: factOf(subject, "reason"),
    stage: sayStage(subject),
    papers: await sayPapers(reading, subject),
    fees: fees[factOf(subject, "feesBack")] ?? fees["none"] ?? "",
    contact: await contactOf(reading, head.receivedByOrganisation, subject.origin),
    signer: { title: "Người ký", name: subject.officerName },
    proof: proofOf(subject),
  };
}

/** "Đang xử lý, bước Thẩm định": the status the act found, and the step where there was one. */
function sayStage(subject: PaperSubject): string {
  const { status, step, resume } = stateBefore(subject);
  const at = step ?? resume?.step;
  const found = at ? findStep(getProcess(subject.dossier.head.processId), at) : undefined;
  const name = statusNames[status].vi;
  return found ? `${found.name.vi} (${name.toLowerCase()})` : name;
}

async function sayPapers(reading: Reading, subject: PaperSubject): Promise<string> {
  const back = factOf(subject, "papersBack");
  if (back === "none") return "Nộp bản điện tử, không có bản giấy phải trả lại";
  if (back === "kept") return "Lưu giữ theo quy định, không trả lại";
  const place = await officeOrFault(reading, stateBefore(subject).returnOrganisation);
  return `Trả lại ông/bà tại ${place.name}`;
}
