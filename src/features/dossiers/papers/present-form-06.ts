import { findStep } from "#core/process/process";
import { parseInstant } from "#core/time/local-time";
import type { Reading } from "#platform/context";
import { statusNames } from "../messages.ts";
import { consoleMessages } from "../console/messages.ts";
import { controlRows, coordinatingOffices, type ControlRow } from "../model/control-rows.ts";
import { getProcess } from "../model/process-catalogue.ts";
import type { Form06Model, Form06Row } from "./form-06.ts";
import {
  agencyOf,
  momentOf,
  officeOrFault,
  paperNumber,
  paperPerson,
  proofOf,
  stateAt,
  subjectDossier,
  type PaperSubject,
} from "./paper-subject.ts";
import { timelinessWords } from "./timeliness-words.ts";

/** The control slip up to the act it is printed at; the latest act unless told (Form 06). */
export async function presentForm06(reading: Reading, subject: PaperSubject): Promise<Form06Model> {
  const { head } = subject.dossier;
  const state = stateAt(subject);
  const issuedAt = momentOf(subject);
  const process = getProcess(head.processId);
  const acts = subject.acts.filter(({ seq }) => seq <= subject.act.seq);
  const rows = controlRows({ head, process }, acts);
  const nameOf = async (id: string): Promise<string> => (await officeOrFault(reading, id)).name;
  return {
    agency: await agencyOf(reading, head.receivedByOrganisation),
    number: paperNumber(subject, "PKSHS"),
    issuedAt,
    dossier: subjectDossier(subject),
    owner: paperPerson(head.owner),
    receivedAt: parseInstant(state.acceptedAt ?? head.submittedAt) ?? issuedAt,
    dueAt: parseInstant(state.dueAt ?? ""),
    receivedBy: await nameOf(head.receivedByOrganisation),
    leadAgency: await nameOf(head.competentOrganisation),
    coordinating: await Promise.all(coordinatingOffices(head, rows, state.returnOrganisation).map(nameOf)),
    rows: await Promise.all(rows.map((row) => presentRow(reading, subject, row))),
    overall: state.timeliness ? timelinessWords[state.timeliness] : statusNames[state.status].vi,
    proof: proofOf(subject),
  };
}

async function presentRow(reading: Reading, subject: PaperSubject, row: ControlRow): Promise<Form06Row> {
  const office = async (id: string, actor: string | undefined): Promise<string> => {
    const name = (await officeOrFault(reading, id)).name;
    const who = actor === undefined ? undefined : nameOfActor(subject, actor);
    return who ? `${name}: ${who}` : name;
  };
  const process = getProcess(subject.dossier.head.processId);
  const step = row.step === null ? undefined : findStep(process, row.step);
  const { verbs, dossier: words } = consoleMessages.vi;
  const verb = row.verb === "transfer" ? words.transferred : verbs[row.verb];
  return {
    giver: await office(row.giver.organisation, row.giver.actor),
    receiver: row.receiver ? await office(row.receiver.organisation, row.receiver.actor) : "Người nộp hồ sơ",
    givenAt: parseInstant(row.givenAt) ?? momentOf(subject),
    takenAt: row.takenAt === undefined ? undefined : parseInstant(row.takenAt),
    result: row.timeliness ? timelinessWords[row.timeliness] : "",
    note: [step && step.name.vi !== verb ? `${step.name.vi}: ${verb.toLowerCase()}` : verb, row.reason]
      .filter((text) => text !== "")
      .join(". "),
  };
}

const nameOfActor = ({ names }: PaperSubject, actor: string): string | undefined => {
  const [, account] = /^official:(.+)$/.exec(actor) ?? [];
  return account === undefined ? undefined : names.get(account);
};
