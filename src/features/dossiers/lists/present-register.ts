import { instantOn, localDateOf, parseInstant } from "#core/time/local-time";
import { getProcedureVersion } from "#features/procedures";
import { findOrganisation } from "#features/units";
import type { Reading } from "#platform/context";
import { statusNames } from "../messages.ts";
import { statuses, type DossierState, type Status } from "../model/dossier.ts";
import {
  countRegister,
  listRegister,
  type RegisterHead,
  type RegisterPeriod,
  type RegisterPlace,
  type RegisterRow,
  type RegisterState,
} from "./register-store.ts";

/** One line of Form 07, Sổ theo dõi hồ sơ (Circular 03/2025/TT-VPCP, Appendix I): texts in Vietnamese, ready to print. */
export type RegisterEntry = {
  /** Counts from 1 each calendar year, in the order in which dossiers came to the centre. */
  readonly sequence: number;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly sets: number;
  readonly owner: string;
  readonly address: string;
  readonly phone: string;
  readonly competentAgency: string;
  readonly receivedAt: Date;
  /** Absent where no term is set or none runs yet. */
  readonly dueAt: Date | undefined;
  /** The result was ready. */
  readonly finishedAt: Date | undefined;
  readonly returnedAt: Date | undefined;
  /** "Trực tiếp", "Gửi đến người nhận"; empty until the result was returned. */
  readonly returnMethod: string;
  /** Who signed for the result. */
  readonly signedBy: string;
  readonly note: string;
};

const pageSize = 500;

/**
 * A centre's register over a period, page by page, in the order in which dossiers came: never more than one page in
 * memory. Whether the reader may see it is for the door to say.
 */
export async function* presentRegister(
  reading: Reading,
  period: RegisterPeriod,
): AsyncGenerator<readonly RegisterEntry[], void, undefined> {
  const names = rememberNames(reading);
  let numbering = await numberingBefore(reading, period);
  let after: RegisterPlace | undefined;
  for (;;) {
    const rows = await listRegister(reading.db, period, { after, limit: pageSize });
    const entries: RegisterEntry[] = [];
    for (const row of rows) {
      const year = localDateOf(row.submittedAt).slice(0, 4);
      numbering = { year, last: numbering.year === year ? numbering.last + 1 : 1 };
      entries.push(await presentEntry(row, numbering.last, names));
    }
    if (entries.length > 0) yield entries;
    const end = rows.at(-1);
    if (!end || rows.length < pageSize) return;
    after = { submittedAt: end.submittedAt, code: end.head.code };
  }
}

/** The book of a year is numbered through, whatever part of it is read. */
async function numberingBefore(
  reading: Reading,
  period: RegisterPeriod,
): Promise<{ readonly year: string; readonly last: number }> {
  const year = localDateOf(period.from).slice(0, 4);
  const newYear = instantOn(`${year}-01-01`, "00:00") ?? period.from;
  return { year, last: await countRegister(reading.db, { ...period, from: newYear, to: period.from }) };
}

type Names = {
  readonly procedure: (head: RegisterHead) => Promise<string>;
  readonly office: (id: string) => Promise<string>;
};

/** A year of dossiers names few procedures and offices: each is looked up once. */
function rememberNames(reading: Reading): Names {
  const known = new Map<string, string>();
  const remember = async (key: string, find: () => Promise<string>): Promise<string> => {
    const name = known.get(key) ?? (await find());
    known.set(key, name);
    return name;
  };
  return {
    procedure: ({ procedureCode, procedureVersion }) =>
      remember(`${procedureCode}/${procedureVersion}`, async () => {
        const found = await getProcedureVersion(reading, procedureCode, procedureVersion);
        return found.ok ? found.value.name.vi : procedureCode;
      }),
    office: (id) => remember(id, async () => (await findOrganisation(reading, id))?.name ?? id),
  };
}

async function presentEntry(row: RegisterRow, sequence: number, names: Names): Promise<RegisterEntry> {
  const { head, state } = row;
  return {
    sequence,
    code: head.code,
    procedureCode: head.procedureCode,
    procedureName: await names.procedure(head),
    sets: head.sets,
    owner: head.owner.name,
    address: head.owner.address ?? "",
    phone: head.owner.phone ?? head.submitter?.phone ?? "",
    competentAgency: await names.office(head.competentOrganisation),
    receivedAt: row.submittedAt,
    dueAt: instantOf(state.dueAt),
    finishedAt: instantOf(state.finishedAt),
    returnedAt: instantOf(state.returnedAt),
    returnMethod: returnMethods[state.delivery],
    signedBy: row.takenBy ?? "",
    note: noteOf(head, state),
  };
}

const instantOf = (iso: string | null): Date | undefined => (iso === null ? undefined : parseInstant(iso));

const returnMethods: Readonly<Record<DossierState["delivery"], string>> = {
  none: "",
  waiting: "",
  collected: "Trực tiếp",
  sent: "Gửi đến người nhận",
};

const unremarkable: readonly Status[] = [statuses.accepted, statuses.inProcess, statuses.finished, statuses.returned];

/** What a reader of the book would ask: how it came when not over the counter, late or not, why no result. */
function noteOf(head: RegisterHead, state: RegisterState): string {
  const notes = [
    head.channel === "portal" || head.channel === "vneid" ? "Nộp trực tuyến" : "",
    head.channel === "post" ? "Nộp qua bưu chính" : "",
    unremarkable.includes(state.status) ? "" : statusNames[state.status].vi,
    state.timeliness === "late" ? "Quá hạn" : "",
  ];
  return notes.filter((note) => note !== "").join("; ");
}
