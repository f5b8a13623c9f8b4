import { formatDong } from "#core/text/amount";
import { openingFee } from "../model/opening-fee.ts";
import { currentTerms } from "#core/time/clock";
import { sayTerms } from "#core/time/explain-clock";
import { instantOn, localDateOf, parseInstant } from "#core/time/local-time";
import type { Reading } from "#platform/context";
import { placeInRegister } from "../lists/register-store.ts";
import type { DossierHead, Paper } from "../model/dossier.ts";
import { sayFees } from "./say-fees.ts";
import type { Form01Component, Form01Model } from "./form-01.ts";
import {
  agencyOf,
  officeOrFault,
  paperNumber,
  paperPerson,
  proofOf,
  stateAt,
  subjectDossier,
  type PaperSubject,
} from "./paper-subject.ts";

const kinds: Readonly<Record<Paper["kind"], string>> = {
  original: "Bản chính",
  copy: "Bản sao",
  photocopy: "Bản chụp",
  form: "Tờ khai",
  electronic: "Bản điện tử",
  show: "Xuất trình",
  data: "Dữ liệu",
};

/** The receipt of an accepted dossier, as its accepting act left it (Form 01). */
export async function presentForm01(
  reading: Reading,
  subject: PaperSubject,
  copyFor?: "applicant" | "office",
): Promise<Form01Model> {
  const { head } = subject.dossier;
  const state = stateAt(subject);
  const centre = await officeOrFault(reading, head.receivedByOrganisation);
  const at = parseInstant(subject.act.at);
  if (!at) throw new Error(`Act ${subject.act.seq} of ${head.code} has no instant`);
  const terms = (state.clock && currentTerms(state.clock)) ?? subject.procedureCase;
  return {
    agency: await agencyOf(reading, centre.id),
    number: paperNumber(subject, "TNHS"),
    issuedAt: at,
    copyFor,
    dossier: subjectDossier(subject),
    receivedBy: centre.name,
    competentAgency: (await officeOrFault(reading, head.competentOrganisation)).name,
    owner: paperPerson(head.owner),
    submitter: head.submitter && paperPerson(head.submitter),
    components: componentsOf(head.papers),
    setCount: head.sets,
    statutoryTime: terms ? sayTerms(terms, "vi") : "Theo quy định của thủ tục",
    receivedAt: at,
    dueAt: state.dueAt === null ? undefined : parseInstant(state.dueAt),
    fee: sayFeeOf(subject),
    register: await entryOf(reading, head),
    returnPlace: (await officeOrFault(reading, state.returnOrganisation)).name,
    officerName: subject.officerName,
    files: head.papers.flatMap((paper) => paper.files ?? []),
    proof: proofOf(subject),
  };
}

// A procedure may ask for nothing but data the state already holds; the table then says so.
const componentsOf = (papers: readonly Paper[]): Form01Component[] =>
  papers.length === 0
    ? [{ name: "Không phải nộp giấy tờ; thông tin được tra cứu từ cơ sở dữ liệu", kind: kinds.data, copies: 0 }]
    : papers.map(({ name, kind, copies }) => ({ name, kind: kinds[kind], copies }));

/** Where the dossier stands in the centre's register: book and number are those of Form 07. */
async function entryOf(
  reading: Reading,
  head: DossierHead,
): Promise<{ readonly book: string; readonly entry: string } | undefined> {
  const submittedAt = parseInstant(head.submittedAt);
  if (!submittedAt) return undefined;
  const year = localDateOf(submittedAt).slice(0, 4);
  const from = instantOn(`${year}-01-01`, "00:00") ?? submittedAt;
  const book = { provinceCode: head.provinceCode, centre: head.receivedByOrganisation, from };
  return { book: year, entry: String(await placeInRegister(reading.db, book, { submittedAt, code: head.code })) };
}

/** What was reckoned when the dossier came in; of dossiers from before that, what the record states. */
function sayFeeOf({ procedureCase, dossier, acts }: PaperSubject): string | undefined {
  const reckoned = openingFee(acts);
  if (!reckoned) return sayFees(procedureCase, dossier.head.channel);
  return reckoned.totalDong === 0 ? "Được miễn" : formatDong(reckoned.totalDong, "vi");
}
