import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import type { Locale } from "#platform/i18n/locale";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Note } from "#ui/note/view";
import { SummaryList } from "#ui/summary-list/view";
import { messages } from "../messages.ts";
import { sayDay } from "../say-procedure.ts";
import type { Imported } from "./imported-catalogue.ts";
import { importedMessages } from "./messages.ts";
import { sayImported } from "./say-imported.ts";

type Props = { readonly imported: Imported; readonly steps: string; readonly locale: Locale };

/** A record of the national catalogue as citizens read it: its facts, where they come from, and whether anybody reviewed them. */
export const ImportedPage = ({ imported, steps, locale }: Props) => {
  const text = importedMessages[locale];
  const { record, code, revision, reviewed, source, importedAt } = imported;
  const facts = sayImported(imported);
  const crumbs = [{ label: messages[locale].searchTitle, href: "/thu-tuc" }, { label: record.name }];
  const rows = [
    { term: text.howLong, value: facts.time[locale] },
    { term: text.howMuch, value: facts.fee[locale] },
    { term: text.where, value: record.office || text.noOffice },
    { term: text.online, value: facts.online ? text.yes : text.no },
    { term: text.whoGoes, value: record.applicants },
    { term: text.whatYouGet, value: facts.result },
  ].filter(({ value }) => value !== "");
  return (
    <article class="stack">
      <Breadcrumb crumbs={crumbs} locale={locale} />
      <h1>{record.name}</h1>
      {!reviewed && <Note grave>{fill(text.notReviewed, { source })}</Note>}
      <SummaryList lines={rows} locale={locale} />
      <section class="stack">
        <h2>{text.papers}</h2>
        {facts.papers.length === 0 ? <p>{text.noPapers}</p> : <Lines lines={facts.papers} />}
      </section>
      {steps !== "" && (
        <details>
          <summary>{text.steps}</summary>
          <Paragraphs text={steps} />
        </details>
      )}
      {record.conditions !== "" && (
        <details>
          <summary>{text.conditions}</summary>
          <Paragraphs text={record.conditions} />
        </details>
      )}
      <details>
        <summary>{text.legalBasis}</summary>
        <Lines lines={record.laws.map(({ number, title }) => (title ? `${number}: ${title}` : number))} />
      </details>
      <p class="soft">
        {fill(text.code, { code, revision })}. {record.decision && fill(text.decision, { decision: record.decision })}{" "}
        {fill(text.source, { source, day: sayDay(localDateOf(importedAt)) })}
        {reviewed && `, ${text.reviewedToo}`}. {text.since}
      </p>
    </article>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="dots stack tight">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(/\n+/u)
      .filter((each) => each.trim() !== "")
      .map((each, at) => (
        <p key={at}>{each}</p>
      ))}
  </>
);
