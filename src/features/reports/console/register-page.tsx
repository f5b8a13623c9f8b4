import { sayInstant } from "#core/time/say-time";
import {
  centresWhere,
  ExportLinks,
  presentRegister,
  printRegister,
  recordedExport,
  type RegisterEntry,
} from "#features/dossiers";
import type { Organisation } from "#features/units";
import { readExportFormat } from "#platform/export/export-file";
import type { Cell, Column, Sheet } from "#platform/export/sheet";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { ErrorSummary } from "#ui/error-summary/view";
import { List } from "#ui/list/view";
import { reportMessages } from "../messages.ts";
import { spanOf, type Period } from "../model/period.ts";
import { address, readPeriod, registerPath } from "./addresses.ts";
import { PeriodFields } from "./report-form.tsx";
import { ReportTabs } from "./report-tabs.tsx";
import { sayPeriod } from "./say-period.ts";

/** So many lines are shown; the file has them all. */
const shownLines = 50;

/** A centre's register (Form 07): its first lines on the screen, all of it as a file, streamed. */
export async function showRegister(request: PageRequest): Promise<PageAnswer> {
  const { acting, query, locale } = request;
  const words = reportMessages[locale];
  const centres = await centresWhere(acting, "dossier.read");
  const centre = centres.find(({ id }) => id === query["trung-tam"]) ?? centres[0];
  if (!centre) return missing();
  const period = readPeriod(query, acting.at);
  const { provinceCode, id } = centre;
  const nameOf = (office: typeof centre): string => (locale === "vi" ? office.name : office.nameEn);
  const entries = period.ok
    ? presentRegister(acting, { provinceCode, centre: id, ...spanOf(period.value) })
    : undefined;
  const taken =
    period.ok && entries ? await takeRegister(request, { centre, period: period.value, entries }) : undefined;
  if (taken) return taken;
  const lines = entries ? ((await entries.next()).value ?? []) : [];
  const main = (
    <div class="stack">
      {!period.ok && <ErrorSummary errors={[{ field: "tu", sentence: request.say(period.refusal) }]} locale={locale} />}
      <h1>{words.register}</h1>
      <ReportTabs request={request} current="register" />
      <p class="soft">{words.book.lead}</p>
      <form action={registerPath} class="choices no-print">
        <PeriodFields request={request} />
        <div class="field">
          <label for="f-trung-tam">{words.book.centre}</label>
          <select id="f-trung-tam" name="trung-tam">
            {centres.map((each) => (
              <option key={each.id} value={each.id} selected={each.id === id}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </div>
        <button class="button">{words.form.show}</button>
      </form>
      {period.ok && (
        <p>
          <strong>{nameOf(centre)}</strong>
          <br />
          {sayPeriod(period.value, locale)}
        </p>
      )}
      <FirstLines lines={lines.slice(0, shownLines)} locale={locale} />
      {lines.length > shownLines && <p>{words.book.more}</p>}
      {lines.length > 0 && <Downloads request={request} centre={id} locale={locale} />}
    </div>
  );
  return page(words.register, main, { section: "reports", ...(period.ok ? {} : { status: 422 }) });
}

/** All of it to take along: as pages of Form 07, a long period in parts, or as a table. */
const Downloads = (props: { readonly request: PageRequest; readonly centre: string; readonly locale: Locale }) => {
  const { ky, tu, den } = props.request.query;
  const of = { ky, tu, den, "trung-tam": props.centre };
  const { book } = reportMessages[props.locale];
  return (
    <>
      <p class="no-print">
        <a href={address(registerPath, { ...of, tai: "pdf" })} target="_blank" rel="noopener">
          {book.pdf}
        </a>{" "}
        <span class="soft">{book.pdfNote}</span>
      </p>
      <ExportLinks path={registerPath} query={of} locale={props.locale} />
    </>
  );
};

type Taken = {
  readonly centre: Organisation;
  readonly period: Period;
  readonly entries: AsyncGenerator<readonly RegisterEntry[], void, undefined>;
};

/** The register as the file that the address asks for; undefined where it asks for the page. */
async function takeRegister(request: PageRequest, { centre, period, entries }: Taken): Promise<PageAnswer | undefined> {
  const { query, locale } = request;
  if (query["tai"] === "pdf") {
    const part = /^[1-9]\d{0,3}$/.test(query["phan"] ?? "") ? Number(query["phan"]) : 1;
    return printRegister(request, { centre, ...spanOf(period), part });
  }
  const format = readExportFormat(query["tai"]);
  if (!format) return undefined;
  const name = locale === "vi" ? centre.name : centre.nameEn;
  const title = `${reportMessages[locale].register} - ${name} - ${period.from} ${period.to}`;
  return recordedExport(request, { list: "register", format, sheet: registerSheet(title, entries, locale) });
}

const FirstLines = ({ lines, locale }: { readonly lines: readonly RegisterEntry[]; readonly locale: Locale }) => {
  const { book } = reportMessages[locale];
  return (
    <List
      caption={book.first}
      empty={book.empty}
      columns={[
        { title: book.columns.sequence, number: true },
        { title: book.columns.code },
        { title: book.columns.procedure, wide: true },
        { title: book.columns.owner },
        { title: book.columns.receivedAt, wide: true },
        { title: book.columns.dueAt },
        { title: book.columns.note, wide: true },
      ]}
      rows={lines.map((line) => ({
        key: line.code,
        cells: [
          line.sequence,
          <span class="nowrap">{line.code}</span>,
          line.procedureName,
          line.owner,
          sayInstant(line.receivedAt, locale),
          line.dueAt ? sayInstant(line.dueAt, locale) : "",
          line.note,
        ],
      }))}
    />
  );
};

const bookColumns = [
  ["sequence", "number", 8],
  ["code", "text", 26],
  ["procedure", "text", 44],
  ["sets", "number", 8],
  ["owner", "text", 28],
  ["address", "text", 40],
  ["phone", "text", 16],
  ["agency", "text", 40],
  ["receivedAt", "instant", 18],
  ["dueAt", "instant", 18],
  ["finishedAt", "instant", 18],
  ["returnedAt", "instant", 18],
  ["method", "text", 20],
  ["signedBy", "text", 28],
  ["note", "text", 28],
] as const;

const bookRow = (line: RegisterEntry): readonly Cell[] => [
  line.sequence,
  line.code,
  line.procedureName,
  line.sets,
  line.owner,
  line.address,
  line.phone,
  line.competentAgency,
  line.receivedAt,
  line.dueAt ?? null,
  line.finishedAt ?? null,
  line.returnedAt ?? null,
  line.returnMethod,
  line.signedBy,
  line.note,
];

function registerSheet(
  title: string,
  entries: AsyncGenerator<readonly RegisterEntry[], void, undefined>,
  locale: Locale,
): Sheet {
  const titles = reportMessages[locale].book.columns;
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for await (const some of entries) for (const line of some) yield bookRow(line);
  }
  const columns: readonly Column[] = bookColumns.map(([name, kind, letters]) => ({
    title: titles[name],
    kind,
    letters,
  }));
  return { title, columns, rows: rows() };
}
