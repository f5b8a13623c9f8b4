import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { ButtonLink } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { Facts } from "#ui/facts/view";
import { List } from "#ui/list/view";
import { Note } from "#ui/note/view";
import { messages } from "./messages.ts";
import type { Procedure } from "./procedure.ts";
import { ProcedurePapers } from "./procedure-papers.tsx";
import { ProcedureLinks } from "./procedure-links.tsx";
import { sayCaseFees, sayCaseTime, sayCompetent, sayDay, sayFees, sayTime, titleOf } from "./say-procedure.ts";
import type { LifeEvent } from "./shipped-catalogue.ts";

export type ProcedurePageProps = {
  readonly procedure: Procedure;
  readonly event: LifeEvent | undefined;
  readonly related: readonly Procedure[];
  /** `yyyy-mm-dd`, to say when a version is not in force. */
  readonly today: string;
  readonly locale: Locale;
};

/** What fits one phone screen first: how long, how much, who, what you get, what to bring. */
export const ProcedurePage = (props: ProcedurePageProps) => {
  const { procedure, related, locale } = props;
  const text = messages[locale];
  return (
    <>
      <Head {...props} />
      <MainFacts procedure={procedure} locale={locale} />
      <div class="split">
        <div class="stack wide">
          <ProcedurePapers procedure={procedure} locale={locale} />
          <Cases procedure={procedure} locale={locale} />
          <Where procedure={procedure} locale={locale} />
        </div>
        <div class="stack">
          <Steps procedure={procedure} locale={locale} />
          <Basis procedure={procedure} locale={locale} />
        </div>
      </div>
      {related.length > 0 && (
        <section class="stack">
          <h2>{text.related}</h2>
          <ProcedureLinks procedures={related} locale={locale} />
        </section>
      )}
    </>
  );
};

type Shown = Pick<ProcedurePageProps, "procedure" | "locale">;

const Head = ({ procedure, event, today, locale }: ProcedurePageProps) => {
  const text = messages[locale];
  const title = titleOf(procedure, locale);
  const { validFrom, validTo, shortName, name, summary, channels } = procedure;
  const crumbs = [
    { label: text.searchTitle, href: "/thu-tuc" },
    ...(event ? [{ label: event.name[locale], href: `/thu-tuc/viec/${event.slug}` }] : []),
    { label: title },
  ];
  return (
    <div class="stack">
      <Breadcrumb crumbs={crumbs} locale={locale} />
      <h1>{title}</h1>
      {shortName && <p class="soft">{name[locale]}</p>}
      {summary && <p>{summary[locale]}</p>}
      {validTo !== undefined && validTo < today && <Note grave>{fill(text.ended, { day: sayDay(validTo) })}</Note>}
      {today < validFrom && <Note>{fill(text.notYet, { day: sayDay(validFrom) })}</Note>}
      <div class="row">
        {channels.includes("portal") && <ButtonLink href={`/nop/${procedure.code}`}>{text.online}</ButtonLink>}
        <ButtonLink href="/don-vi" kind={channels.includes("portal") ? "quiet" : "primary"}>
          {text.findOffice}
        </ButtonLink>
      </div>
    </div>
  );
};

const MainFacts = ({ procedure, locale }: Shown) => {
  const text = messages[locale];
  const results = procedure.results.filter(({ unfavourable }) => !unfavourable).map(({ name }) => name[locale]);
  const facts = [
    {
      term: text.howLong,
      value: sayTime(procedure, locale),
      ...(procedure.cases.length > 1 ? { note: text.byCase } : {}),
    },
    { term: text.howMuch, value: lines(sayFees(procedure, locale)) },
    { term: text.whoGoes, value: procedure.applicant?.[locale] ?? text.whoDefault },
    ...(results.length > 0 ? [{ term: text.whatYouGet, value: lines(results) }] : []),
  ];
  return (
    <div class="stack">
      <Facts facts={facts} />
      {procedure.setByProvince && <Note>{text.byProvinceNote}</Note>}
      {!procedure.setByProvince && procedure.confidence !== "verified" && <small>{text.timeUnsure}</small>}
    </div>
  );
};

const lines = (texts: readonly string[]) => texts.map((line) => <div key={line}>{line}</div>);

const Cases = ({ procedure, locale }: Shown) => {
  const text = messages[locale];
  if (procedure.cases.length < 2) return null;
  return (
    <section class="stack">
      <h2>{text.cases}</h2>
      <List
        caption={text.cases}
        empty={text.noTime}
        columns={[{ title: text.caseName }, { title: text.howLong }, { title: text.howMuch }]}
        rows={procedure.cases.map((each) => ({
          key: each.id,
          cells: [each.name[locale], sayCaseTime(each.limit, locale), lines(sayCaseFees(each, locale))],
        }))}
      />
    </section>
  );
};

const Where = ({ procedure, locale }: Shown) => {
  const text = messages[locale];
  const exemptions = procedure.cases.find((each) => each.exemptions)?.exemptions;
  return (
    <section class="stack tight">
      <h2>{text.where}</h2>
      <p>{text.anywhere}</p>
      <p>{fill(text.ways, { ways: procedure.channels.map((channel) => text.channels[channel]).join(", ") })}</p>
      <p>{fill(text.decidedBy, { office: sayCompetent(procedure, locale) })}</p>
      {exemptions && (
        <p>
          {text.exemptions}: {exemptions[locale]}.
        </p>
      )}
    </section>
  );
};

const Steps = ({ procedure, locale }: Shown) => {
  const text = messages[locale];
  const usual = procedure.process === "counter" ? text.counterSteps : text.defaultSteps;
  const steps = procedure.steps?.map((step) => step[locale]) ?? usual;
  return (
    <Card title={text.steps}>
      <ol class="way">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Card>
  );
};

const Basis = ({ procedure, locale }: Shown) => {
  const text = messages[locale];
  const { legalBasis, instrument, validFrom, code } = procedure;
  return (
    <details>
      <summary>{text.legalBasis}</summary>
      <ul class="stack tight">
        {legalBasis.map(({ number, title }) => (
          <li key={number}>
            {title[locale]} ({number})
          </li>
        ))}
        <li class="soft">{fill(text.instrument, { instrument, day: sayDay(validFrom) })}</li>
        <li class="soft">{fill(text.code, { code })}</li>
      </ul>
    </details>
  );
};
