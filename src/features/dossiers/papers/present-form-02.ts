import { parseInstant } from "#core/time/local-time";
import type { Reading } from "#platform/context";
import type { Form02Model } from "./form-02.ts";
import {
  agencyOf,
  contactOf,
  itemsOf,
  officeOrFault,
  paperNumber,
  paperPerson,
  proofOf,
  stateAt,
  subjectDossier,
  type PaperSubject,
} from "./paper-subject.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** A request for papers, as the act that asked for them left it (Form 02). */
export async function presentForm02(reading: Reading, subject: PaperSubject): Promise<Form02Model> {
  const { head } = subject.dossier;
  const { act } = subject;
  const state = stateAt(subject);
  const asking = act.organisation ?? head.receivedByOrganisation;
  const at = parseInstant(act.at);
  if (!at) throw new Error(`Act ${act.seq} of ${head.code} has no instant`);
  return {
    agency: await agencyOf(reading, asking),
    number: paperNumber(subject, "HDHS"),
    issuedAt: at,
    dossier: subjectDossier(subject),
    askedBy: (await officeOrFault(reading, asking)).name,
    owner: paperPerson(head.owner),
    items: itemsOf(act.body["wanted"]),
    reason: text(act.body["reason"]),
    bringBefore: state.supplementDueAt === null ? undefined : parseInstant(state.supplementDueAt),
    clock: clockOf(subject),
    // The applicant brings the papers to the centre, whoever asked for them.
    contact: await contactOf(reading, head.receivedByOrganisation, subject.origin),
    guide: { title: "Người hướng dẫn", name: subject.officerName },
    proof: proofOf(subject),
  };
}

function clockOf(subject: PaperSubject): Form02Model["clock"] {
  if (stateAt(subject).clock === null) return "not-started";
  return subject.procedureCase?.supplement.mode === "restart" ? "restarted" : "paused";
}
