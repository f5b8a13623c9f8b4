import { parseInstant } from "#core/time/local-time";
import type { Reading } from "#platform/context";
import type { Form03Model } from "./form-03.ts";
import {
  agencyOf,
  contactOf,
  officeOrFault,
  paperNumber,
  paperPerson,
  proofOf,
  subjectDossier,
  type PaperSubject,
} from "./paper-subject.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** A refusal at the counter or after examination, as the act left it (Form 03). */
export async function presentForm03(reading: Reading, subject: PaperSubject): Promise<Form03Model> {
  const { head } = subject.dossier;
  const { act } = subject;
  const refusing = act.organisation ?? head.receivedByOrganisation;
  const [at, submittedAt] = [parseInstant(act.at), parseInstant(head.submittedAt)];
  if (!at || !submittedAt) throw new Error(`Act ${act.seq} of ${head.code} has no instant`);
  const atIntake = act.kind === "decline";
  return {
    agency: await agencyOf(reading, refusing),
    number: paperNumber(subject, "TCHS"),
    issuedAt: at,
    dossier: subjectDossier(subject),
    refusedBy: (await officeOrFault(reading, refusing)).name,
    stage: atIntake ? "intake" : "processing",
    submittedAt,
    owner: paperPerson(head.owner),
    reason: text(act.body["reason"]),
    legalBasis: text(act.body["legalBasis"])
      .split(";")
      .map((each) => each.trim())
      .filter(Boolean),
    advice: text(act.body["advice"]) || undefined,
    contact: await contactOf(reading, head.receivedByOrganisation, subject.origin),
    signer: { title: atIntake ? "Người tiếp nhận hồ sơ" : "Người ký", name: subject.officerName },
    proof: proofOf(subject),
  };
}
