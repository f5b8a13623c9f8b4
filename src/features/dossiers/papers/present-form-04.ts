import { parseInstant } from "#core/time/local-time";
import type { Reading } from "#platform/context";
import { lateCauses, type LateCause } from "../model/late-causes.ts";
import type { Form04Model } from "./form-04.ts";
import {
  agencyOf,
  contactOf,
  factOf,
  momentOf,
  officeOrFault,
  paperNumber,
  paperPerson,
  proofOf,
  stateAt,
  subjectDossier,
  type PaperSubject,
} from "./paper-subject.ts";

/** The letter of apology, as the act that promised anew left it (Form 04). */
export async function presentForm04(reading: Reading, subject: PaperSubject): Promise<Form04Model> {
  const { head } = subject.dossier;
  const state = stateAt(subject);
  const issuedAt = momentOf(subject);
  const issuing = subject.act.organisation ?? head.competentOrganisation;
  const dueBefore = parseInstant(factOf(subject, "from"));
  const dueAfter = parseInstant(state.dueAt ?? "");
  if (!dueBefore || !dueAfter) throw new Error(`An extension of ${head.code} names no due moment`);
  return {
    agency: await agencyOf(reading, issuing),
    number: paperNumber(subject, "XLGH"),
    issuedAt,
    dossier: subjectDossier(subject),
    issuedBy: (await officeOrFault(reading, issuing)).name,
    receivedBy: (await officeOrFault(reading, head.receivedByOrganisation)).name,
    owner: paperPerson(head.owner),
    acceptedAt: parseInstant(state.acceptedAt ?? head.submittedAt) ?? issuedAt,
    dueBefore,
    dueAfter,
    late: issuedAt > dueBefore,
    cause: lateCauses[factOf(subject, "cause") as LateCause]?.vi ?? lateCauses.other.vi,
    reason: factOf(subject, "reason"),
    times: state.extensions ?? 1,
    override: factOf(subject, "override") || undefined,
    returnPlace: (await officeOrFault(reading, state.returnOrganisation)).name,
    contact: await contactOf(reading, head.receivedByOrganisation, subject.origin),
    signer: { title: "Người ký", name: subject.officerName },
    proof: proofOf(subject),
  };
}
