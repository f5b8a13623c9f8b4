import { maskPersonalId } from "#core/text/mask";
import { parseInstant } from "#core/time/local-time";
import { findStep } from "#core/process/process";
import { getProcedureVersion } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import type { Cell, Column } from "#platform/export/sheet";
import { officeName } from "../console/office-name.ts";
import { statusNames } from "../messages.ts";
import { getProcess } from "../model/process-catalogue.ts";
import type { ExportLine } from "./export-lines-store.ts";
import { exportMessages } from "./messages.ts";

type Words = (typeof exportMessages)["vi"];

/** The columns of every list of dossiers, as wide as what usually stands in them. */
export function exportColumns(locale: Locale): readonly Column[] {
  const widths: Readonly<Record<keyof Words["columns"], readonly [Column["kind"], number]>> = {
    code: ["text", 26],
    procedure: ["text", 44],
    owner: ["text", 28],
    personalId: ["text", 16],
    channel: ["text", 14],
    receivedBy: ["text", 44],
    competent: ["text", 44],
    submittedAt: ["instant", 18],
    acceptedAt: ["instant", 18],
    dueAt: ["instant", 18],
    status: ["text", 24],
    step: ["text", 28],
    finishedAt: ["instant", 18],
    timeliness: ["text", 14],
  };
  const titles = exportMessages[locale].columns;
  return Object.entries(widths).map(([name, [kind, letters]]) => ({
    title: titles[name as keyof typeof titles],
    kind,
    letters,
  }));
}

/** Turns lines into cells; names of offices and procedures are few and each is looked up once. */
export function exportPresenter(reading: Reading, locale: Locale): (line: ExportLine) => Promise<readonly Cell[]> {
  const known = new Map<string, string>();
  const remember = async (key: string, find: () => Promise<string>): Promise<string> => {
    const name = known.get(key) ?? (await find());
    known.set(key, name);
    return name;
  };
  const office = (id: string): Promise<string> => remember(`office/${id}`, () => officeName(reading, id, locale));
  const procedure = ({ procedureCode, procedureVersion }: ExportLine): Promise<string> =>
    remember(`procedure/${procedureCode}/${procedureVersion}`, async () => {
      const found = await getProcedureVersion(reading, procedureCode, procedureVersion);
      return found.ok ? found.value.name[locale] : procedureCode;
    });
  const words = exportMessages[locale];
  return async (line) => [
    line.code,
    await procedure(line),
    line.ownerName,
    // Masked as on the screen: a list never shows a whole number.
    line.ownerPersonalId === null ? null : maskPersonalId(line.ownerPersonalId),
    words.channels[line.channel],
    await office(line.receivedByOrganisation),
    await office(line.competentOrganisation),
    line.submittedAt,
    line.acceptedAt === null ? null : (parseInstant(line.acceptedAt) ?? null),
    line.dueAt,
    statusNames[line.status][locale],
    stepName(line, locale),
    line.finishedAt,
    line.timeliness === null ? null : words.timeliness[line.timeliness],
  ];
}

const stepName = ({ step, processId }: ExportLine, locale: Locale): string | null =>
  (step === null ? undefined : findStep(getProcess(processId), step)?.name[locale]) ?? null;
