import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import type { Locale } from "#platform/i18n/locale";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { ButtonLink } from "#ui/button/view";
import { Note } from "#ui/note/view";
import type { Imported } from "../imported/imported-catalogue.ts";
import { sayImported } from "../imported/say-imported.ts";
import { messages } from "../messages.ts";
import type { Procedure } from "../procedure.ts";
import { ProcedureLinks } from "../procedure-links.tsx";
import { sayCompetent, sayDay, sayFeeBriefly, sayTime, titleOf } from "../say-procedure.ts";
import type { LifeEvent } from "../shipped-catalogue.ts";
import type { EventGuide, EventStep } from "./event-guide.ts";
import { eventMessages } from "./messages.ts";

/** A procedure that a step names: this house's own, else the nation's. */
export type Named = { readonly code: string; readonly own?: Procedure; readonly imported?: Imported };

export type EventPageProps = {
  readonly event: LifeEvent;
  readonly guide: EventGuide | undefined;
  /** When the province itself last said it; absent as shipped. */
  readonly changedAt?: Date | undefined;
  readonly named: ReadonlyMap<string, Named>;
  /** Procedures of the event that no step names. */
  readonly further: readonly Procedure[];
  readonly locale: Locale;
};

/** What to do after an event of life: the steps in order, each with its time, fee, office and papers. */
export const EventPage = ({ event, guide, changedAt, named, further, locale }: EventPageProps) => {
  const text = eventMessages[locale];
  const crumbs = [{ label: messages[locale].searchTitle, href: "/thu-tuc" }, { label: event.name[locale] }];
  return (
    <div class="narrow stack wide">
      <div class="stack">
        <Breadcrumb crumbs={crumbs} locale={locale} />
        <h1>{event.name[locale]}</h1>
        {guide && <p>{guide.lead[locale]}</p>}
      </div>
      {guide && (
        <ol class="way event-steps">
          {guide.steps.map((step) => (
            <Step key={step.what.vi} step={step} named={named} locale={locale} />
          ))}
        </ol>
      )}
      {guide && (
        <div class="stack">
          <p>{text.where}</p>
          <p>
            <ButtonLink href="/don-vi" kind="quiet">
              {text.findOffice}
            </ButtonLink>
          </p>
          {changedAt && <p class="soft">{fill(text.ownWords, { day: sayDay(localDateOf(changedAt)) })}</p>}
        </div>
      )}
      {further.length > 0 && (
        <section class="stack">
          {guide && <h2>{text.further}</h2>}
          <ProcedureLinks procedures={further} locale={locale} />
        </section>
      )}
    </div>
  );
};

type StepProps = { readonly step: EventStep; readonly named: EventPageProps["named"]; readonly locale: Locale };

const Step = ({ step, named, locale }: StepProps) => {
  const text = eventMessages[locale];
  const procedures = step.codes.flatMap((code) => named.get(code) ?? []);
  return (
    <li class="stack tight">
      <h2>{step.what[locale]}</h2>
      {step.by && (
        <p>
          <strong>{step.by[locale]}.</strong>
        </p>
      )}
      {step.note && <p>{step.note[locale]}</p>}
      {procedures.length > 1 && <small>{text.choose}:</small>}
      {procedures.map((each) => (
        <OneProcedure key={each.code} named={each} locale={locale} />
      ))}
      {step.unsure && <Note>{text.unsure}</Note>}
      {step.instrument && <small>{fill(text.law, { number: step.instrument })}</small>}
    </li>
  );
};

/** Its name, how long, how much, who decides; what to bring lies folded beneath. */
const OneProcedure = ({ named, locale }: { readonly named: Named; readonly locale: Locale }) => {
  const text = eventMessages[locale];
  const { title, facts, papers } = sayNamed(named, locale);
  return (
    <div class="stack tight">
      <a href={`/thu-tuc/${named.code}`}>
        <strong>{title}</strong>
      </a>
      <small>{facts.join(" · ")}</small>
      {papers.length > 0 && (
        <details>
          <summary>{text.papers}</summary>
          <ul class="dots">
            {papers.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

function sayNamed({ own, imported }: Named, locale: Locale) {
  const text = eventMessages[locale];
  if (own) {
    const facts = [...new Set([sayTime(own, locale), sayFeeBriefly(own, locale)])];
    return {
      title: titleOf(own, locale),
      facts: [...facts, fill(text.decidedBy, { office: sayCompetent(own, locale) })],
      papers: papersOf(own, locale),
    };
  }
  if (!imported) return { title: "", facts: [], papers: [] };
  const { time, fee, papers } = sayImported(imported);
  const { name, office } = imported.record;
  const decided = office === "" ? [] : [fill(text.decidedBy, { office })];
  return { title: name, facts: [time[locale], fee[locale], ...decided], papers };
}

/** What everybody brings; what the state looks up itself, and what only some need, stands on the procedure's page. */
const papersOf = ({ cases }: Procedure, locale: Locale): readonly string[] => [
  ...new Set(
    (cases[0]?.components ?? [])
      .filter(({ kind, required, when }) => kind !== "data" && required && when === undefined)
      .map(({ name }) => name[locale]),
  ),
];
