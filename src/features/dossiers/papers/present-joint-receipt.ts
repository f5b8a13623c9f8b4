import { instantOn, localDateOf, parseInstant } from "#core/time/local-time";
import { getProcedureVersion } from "#features/procedures";
import type { Reading } from "#platform/context";
import { listHandedIn } from "../lists/handed-in-store.ts";
import type { DossierHead, DossierState, Person } from "../model/dossier.ts";
import type { JointDossier, JointReceiptModel } from "./joint-receipt.ts";
import { agencyOf, momentOf, officeOrFault, paperNumber, paperPerson, type PaperSubject } from "./paper-subject.ts";

const dayMs = 86_400_000;

/** Everything that the person who handed this dossier in brought to the same centre that day, on one paper. */
export async function presentJointReceipt(reading: Reading, subject: PaperSubject): Promise<JointReceiptModel> {
  const { head } = subject.dossier;
  const issuedAt = momentOf(subject);
  const submitter = head.submitter ?? head.owner;
  const from = instantOn(localDateOf(parseInstant(head.submittedAt) ?? issuedAt), "00:00") ?? issuedAt;
  const rows = await listHandedIn(reading.db, {
    provinceCode: head.provinceCode,
    centre: head.receivedByOrganisation,
    from,
    to: new Date(from.getTime() + dayMs),
  });
  const own = rows.filter(
    (row) => row.state.acceptedAt !== null && isSame(row.head.submitter ?? row.head.owner, submitter),
  );
  return {
    agency: await agencyOf(reading, head.receivedByOrganisation),
    number: paperNumber(subject, "TNHS"),
    issuedAt,
    receivedBy: (await officeOrFault(reading, head.receivedByOrganisation)).name,
    submitter: paperPerson(submitter),
    dossiers: await Promise.all(own.map((row) => presentOne(reading, row))),
    officerName: subject.officerName,
    trackingUrl: `${subject.origin}/theo-doi`,
  };
}

/** By ID number where both gave one, else by name and phone: a name alone is shared by many. */
const isSame = (one: Person, other: Person): boolean =>
  one.personalId && other.personalId
    ? one.personalId === other.personalId
    : one.name === other.name && one.phone === other.phone;

async function presentOne(
  reading: Reading,
  { head, state }: { readonly head: DossierHead; readonly state: DossierState },
): Promise<JointDossier> {
  const procedure = await getProcedureVersion(reading, head.procedureCode, head.procedureVersion);
  const agency = (await officeOrFault(reading, head.competentOrganisation)).name;
  return {
    code: head.code,
    receivedAt: new Date(head.submittedAt),
    matter: `${procedure.ok ? procedure.value.name.vi : head.procedureCode}; ${agency}`,
    owner: head.owner.name,
    dueAt: parseInstant(state.dueAt ?? ""),
    returnPlace: (await officeOrFault(reading, state.returnOrganisation)).name,
  };
}
