import { parseInstant } from "#core/time/local-time";
import { findOrganisation, findUnit, type Organisation } from "#features/units";
import type { Reading } from "#platform/context";
import type { ProcedureCase } from "#features/procedures";
import { fold, type Dossier, type DossierAct, type DossierState, type Person } from "../model/dossier.ts";
import type { PaperAgency, PaperContact, PaperDossier, PaperPerson, PaperProof } from "./paper-parts.ts";

/** What a paper's number ends in (Decree 30/2020): receipt, guidance, refusal, apology, stop, control, result. */
export type PaperSymbol = "TNHS" | "HDHS" | "TCHS" | "XLGH" | "TBDHS" | "PKSHS" | "BGKQ";

/** What every paper is made from: the act that called for it, and the dossier as that act left it. */
export type PaperSubject = {
  readonly dossier: Dossier;
  readonly acts: readonly DossierAct[];
  readonly act: DossierAct;
  readonly procedureName: string;
  readonly procedureCase?: ProcedureCase | undefined;
  /** Slug of the procedure's field: some fields have papers of their own. */
  readonly field?: string | undefined;
  /** Names of the officials who acted, by account id. */
  readonly names: ReadonlyMap<string, string>;
  /** Who did the act, as the paper is signed. */
  readonly officerName: string;
  /** Scheme and host of the tracking page. */
  readonly origin: string;
  readonly trackingUrl: string;
};

/** The fold at that act: a paper printed again next week says what it said today. */
export const stateAt = ({ dossier, acts, act }: PaperSubject): DossierState =>
  acts.filter(({ seq }) => seq <= act.seq).reduce((state, { body }) => fold(state, body), dossier.state);

/** The fold before that act: what it found. */
export const stateBefore = (subject: PaperSubject): DossierState =>
  subject.acts
    .filter(({ seq }) => seq < subject.act.seq)
    .reduce((state, { body }) => fold(state, body), subject.dossier.state);

/** The moment of the act; every act has one, so its absence is a fault of ours. */
export function momentOf({ act, dossier }: PaperSubject): Date {
  const at = parseInstant(act.at);
  if (!at) throw new Error(`Act ${act.seq} of ${dossier.head.code} has no instant`);
  return at;
}

/** A text among the facts of the act. */
export const factOf = ({ act }: PaperSubject, name: string): string => {
  const value = act.body[name];
  return typeof value === "string" ? value : "";
};

/**
 * Number and symbol (Decree 30/2020): the dossier's day and number of the day, and which act of the dossier it is
 * ("261118-0031.2/HDHS"). No second counter is kept: the code is unique within the centre, so this is too.
 */
export function paperNumber({ dossier, act }: PaperSubject, symbol: PaperSymbol): string {
  const [, ...rest] = dossier.head.code.split("-");
  const number = rest.join("-") || dossier.head.code;
  return act.seq === 1 ? `${number}/${symbol}` : `${number}.${act.seq}/${symbol}`;
}

export const officeOrFault = async (reading: Reading, id: string): Promise<Organisation> => {
  const office = await findOrganisation(reading, id);
  if (!office) throw new Error(`A paper names the unknown office ${id}`);
  return office;
};

const shortNames: Partial<Record<Organisation["kind"], string>> = {
  "commune-centre": "Trung tâm Phục vụ hành chính công",
  "province-centre": "Trung tâm Phục vụ hành chính công",
};

/** The agency block: the committee it belongs to, the issuing office beneath; a committee stands alone under its name. */
export async function agencyOf(reading: Reading, officeId: string): Promise<PaperAgency> {
  const office = await officeOrFault(reading, officeId);
  const unit = await findUnit(reading, office.unitCode);
  const committee = await findOrganisation(reading, `${office.unitCode}.u`);
  return {
    superior: committee && committee.id !== office.id ? committee.name : "",
    name: shortNames[office.kind] ?? office.name,
    place: unit?.name ?? office.name,
  };
}

export async function contactOf(reading: Reading, officeId: string, website: string): Promise<PaperContact> {
  const office = await officeOrFault(reading, officeId);
  return { name: office.name, phone: office.hotline, website };
}

export const subjectDossier = ({ dossier, procedureName, procedureCase }: PaperSubject): PaperDossier => ({
  code: dossier.head.code,
  procedureCode: dossier.head.procedureCode,
  procedureName,
  caseName: procedureCase && procedureCase.id !== "standard" ? procedureCase.name.vi : undefined,
});

export const paperPerson = ({ name, personalId, address, phone, email }: Person): PaperPerson => ({
  name,
  personalId,
  address,
  phone,
  email,
});

export const proofOf = ({ act, trackingUrl }: PaperSubject): PaperProof => ({ trackingUrl, ledgerHead: act.hash });

/** "Giấy chứng sinh: nộp bản chính" names the paper and what to do with it; without a colon it is simply to be brought. */
export function itemsOf(wanted: unknown): { readonly name: string; readonly todo: string }[] {
  const lines = Array.isArray(wanted) ? wanted.filter((each) => typeof each === "string") : [];
  return lines.map((line) => {
    const [name = "", ...todo] = line.split(":");
    const rest = todo.join(":").trim();
    return rest === "" ? { name: line, todo: "Nộp bổ sung, hoàn thiện" } : { name: name.trim(), todo: rest };
  });
}
