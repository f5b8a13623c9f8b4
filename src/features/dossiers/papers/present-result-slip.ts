import { parseInstant } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import type { Reading } from "#platform/context";
import type { DossierState } from "../model/dossier.ts";
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
import { unsigned } from "./paper-parts.ts";
import type { ResultSlipModel } from "./result-slip.ts";
import { sayFees } from "./say-fees.ts";
import { timelinessWords } from "./timeliness-words.ts";

/** The slip that goes with a result from the office that made it to the centre that gives it out. */
export async function presentResultSlip(reading: Reading, subject: PaperSubject): Promise<ResultSlipModel> {
  const { head } = subject.dossier;
  const state = stateAt(subject);
  const givenAt = momentOf(subject);
  const giver = subject.act.organisation ?? head.competentOrganisation;
  const receiver = state.resultHeld?.to ?? state.resultHeld?.holder ?? state.returnOrganisation;
  const taken = subject.acts.find(({ seq, organisation }) => seq > subject.act.seq && organisation === receiver);
  const [, taker = ""] = /^official:(.+)$/.exec(taken?.actor ?? "") ?? [];
  return {
    agency: await agencyOf(reading, giver),
    number: paperNumber(subject, "BGKQ"),
    issuedAt: givenAt,
    dossier: subjectDossier(subject),
    owner: paperPerson(head.owner),
    giver: (await officeOrFault(reading, giver)).name,
    giverName: subject.officerName,
    receiver: (await officeOrFault(reading, receiver)).name,
    receiverName: subject.names.get(taker) ?? unsigned,
    givenAt,
    takenAt: taken && parseInstant(taken.at),
    result: sayResult(state),
    dueAt: parseInstant(state.dueAt ?? ""),
    timeliness: state.timeliness ? timelinessWords[state.timeliness] : "Không tính thời hạn",
    fees: feesOf(subject, state),
    returnMethod: head.channel === "post" ? "Qua bưu chính" : "Trực tiếp tại Trung tâm",
    returnPlace: (await officeOrFault(reading, state.returnOrganisation)).name,
    proof: proofOf(subject),
  };
}

const payments: Readonly<Record<DossierState["payment"], string | undefined>> = {
  none: undefined,
  due: "Chưa thu",
  paid: "Đã thu",
};

const feesOf = ({ procedureCase, dossier }: PaperSubject, { payment }: DossierState): string =>
  payments[payment] ?? sayFees(procedureCase, dossier.head.channel) ?? "Không thu";

function sayResult({ result }: DossierState): string {
  const signedAt = parseInstant(result?.signedAt ?? "");
  const number = result?.number ? `Số ${result.number}` : "Kết quả đã ký";
  return signedAt ? `${number}, ký lúc ${sayInstant(signedAt, "vi", { style: "paper" })}` : number;
}
