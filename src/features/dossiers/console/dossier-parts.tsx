import { fill } from "#core/text/fill";
import { parseInstant } from "#core/time/local-time";
import { sayInstant, sayLimit } from "#core/time/say-time";
import type { Locale } from "#platform/i18n/locale";
import { SummaryList } from "#ui/summary-list/view";
import { consoleMessages } from "./messages.ts";
import type { Holding, Paper, Person } from "../model/dossier.ts";
import { papersOf, type DossierFile } from "./dossier-file.ts";
import { filePath } from "./paths.ts";
import type { AnsweredPage } from "./say-answers.ts";

/** What the parts of a dossier's page are drawn from. */
export type Drawn = {
  readonly file: DossierFile;
  readonly locale: Locale;
  readonly now: Date;
  /** Names of offices by id. */
  readonly offices: ReadonlyMap<string, string>;
  readonly answers: readonly AnsweredPage[];
};

export const sayAt = (text: string | null | undefined, { locale, now }: Pick<Drawn, "locale" | "now">): string => {
  const at = text ? parseInstant(text) : undefined;
  return at ? sayInstant(at, locale, { now }) : "";
};

const sayDay = (day: string | undefined): string => (day ? day.split("-").toReversed().join("/") : "");

export const PersonFacts = ({ person, locale }: { readonly person: Person; readonly locale: Locale }) => {
  const words = consoleMessages[locale].intake;
  const sex = person.sex && words[person.sex];
  const lines = [
    { term: words.name, value: person.name },
    { term: words.personalId, value: person.personalId },
    { term: words.bornOn, value: sayDay(person.bornOn) },
    { term: words.sex, value: sex },
    { term: words.phone, value: person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a> },
    { term: words.email, value: person.email },
    { term: words.address, value: person.address },
  ];
  return <SummaryList lines={lines.filter(({ value }) => value)} locale={locale} />;
};

/** The papers of the dossier, each with its files; those of supplements under their number. */
export const Papers = ({ file, locale }: Drawn) => {
  const words = consoleMessages[locale].dossier;
  const bundles = papersOf(file.dossier, file.acts);
  if (bundles.every((bundle) => bundle.length === 0)) return <p class="soft">{words.noPapers}</p>;
  return (
    <>
      {bundles.map((bundle, at) => (
        <div key={at}>
          {at > 0 && bundle.length > 0 && <h3>{fill(words.supplemented, { n: at })}</h3>}
          <ul class="bullets">
            {bundle.map((paper, place) => (
              <PaperLine key={place} paper={paper} file={file} locale={locale} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
};

const PaperLine = (props: { readonly paper: Paper; readonly file: DossierFile; readonly locale: Locale }) => {
  const { dossier: words, kinds } = consoleMessages[props.locale];
  const { paper, file } = props;
  const component = file.known.procedureCase?.components.find(({ id }) => id === paper.componentId);
  return (
    <li>
      {component?.name[props.locale] ?? paper.name ?? paper.componentId}{" "}
      <span class="soft">({fill(words.copies, { kind: kinds[paper.kind], n: paper.copies })})</span>
      {(paper.files ?? []).map((each) => (
        <span key={each.sha256}>
          {" "}
          <a href={filePath(file.dossier.head.code, each.sha256)} target="_blank" rel="noopener">
            {each.name}
          </a>
        </span>
      ))}
    </li>
  );
};

/** What was answered in the form, under the form's own headings. */
export const Answers = ({ answers, locale }: Drawn) =>
  answers.length === 0 ? null : (
    <section class="stack tight">
      <h2>{consoleMessages[locale].dossier.answers}</h2>
      {answers.map(({ title, lines }) => (
        <div key={title} class="stack tight">
          {title && <h3>{title}</h3>}
          <SummaryList lines={lines} locale={locale} />
        </div>
      ))}
    </section>
  );

/** When what was promised, and why it moved. */
export const TimeFacts = (drawn: Drawn) => {
  const { file, locale } = drawn;
  const { dossier: words, line } = consoleMessages[locale];
  const { head, state } = file.dossier;
  // While it stands still the promise waits: the date moves when the time runs again.
  const [running, paused] = [state.clock?.state === "running", state.clock?.state === "paused" && state.dueAt !== null];
  const lines = [
    { term: words.submitted, value: sayAt(head.submittedAt, drawn) },
    { term: words.accepted, value: sayAt(state.acceptedAt, drawn) },
    { term: words.limit, value: file.known.procedureCase && sayLimit(file.known.procedureCase.limit, locale) },
    { term: words.answerDue, value: sayAt(state.acceptanceDueAt, drawn) },
    { term: words.supplementDue, value: sayAt(state.supplementDueAt, drawn) },
    { term: words.stepDue, value: running ? sayAt(state.stepDueAt, drawn) : "" },
    { term: words.due, value: paused ? `${sayAt(state.dueAt, drawn)} (${line.paused})` : sayAt(state.dueAt, drawn) },
    { term: words.result, value: state.timeliness ? words.timeliness[state.timeliness] : "" },
  ];
  return (
    <section class="stack tight">
      <h2>{words.clock}</h2>
      <SummaryList lines={lines.filter(({ value }) => value)} locale={locale} />
      {file.clock.length > 0 && (
        <>
          <h3>{words.dueHistory}</h3>
          <ol class="bullets">
            {file.clock.map(({ from, kind, text }) => (
              <li key={`${kind} ${from}`}>{text[locale]}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
};

const sayHolding = (held: Holding | null, drawn: Drawn): string => {
  const words = consoleMessages[drawn.locale].dossier;
  if (!held) return words.notHeld;
  const nameOf = (id: string): string => drawn.offices.get(id) ?? id;
  const values = { office: nameOf(held.holder), since: sayAt(held.since, drawn), to: held.to ? nameOf(held.to) : "" };
  return fill(held.to === undefined ? words.held : words.onTheWay, values);
};

/** Who holds papers and result, and which offices the dossier belongs to. */
export const Custody = (drawn: Drawn) => {
  const { file, locale, offices } = drawn;
  const { dossier: words, channels } = consoleMessages[locale];
  const { head, state } = file.dossier;
  const nameOf = (id: string): string => offices.get(id) ?? id;
  const elsewhere = head.submittedAtOrganisation !== head.receivedByOrganisation;
  const lines = [
    { term: words.papersHeld, value: sayHolding(state.papersHeld, drawn) },
    ...(state.resultHeld ? [{ term: words.resultHeld, value: sayHolding(state.resultHeld, drawn) }] : []),
    ...(elsewhere ? [{ term: words.submittedAt, value: nameOf(head.submittedAtOrganisation) }] : []),
    { term: words.receivedBy, value: nameOf(head.receivedByOrganisation) },
    { term: words.competent, value: nameOf(head.competentOrganisation) },
    { term: words.returnAt, value: nameOf(state.returnOrganisation) },
    { term: words.channel, value: channels[head.channel] ?? head.channel },
    { term: words.sets, value: String(head.sets) },
  ];
  return (
    <section class="stack tight">
      <h2>{words.custody}</h2>
      <SummaryList lines={lines} locale={locale} />
    </section>
  );
};

/** What the specialist proposes, what was decided, and why. */
export const Outcome = (drawn: Drawn) => {
  const words = consoleMessages[drawn.locale].dossier;
  const { proposal, refusal, result } = drawn.file.dossier.state;
  const lines = [
    ...(proposal
      ? [{ term: words.proposal, value: [words[proposal.outcome], proposal.note].filter(Boolean).join(": ") }]
      : []),
    ...(refusal ? [{ term: words.refusal, value: `${refusal.reason} (${refusal.legalBasis})` }] : []),
    ...(result ? [{ term: words.signedAt, value: sayAt(result.signedAt, drawn) }] : []),
    ...(result?.number ? [{ term: words.resultNumber, value: result.number }] : []),
  ];
  return lines.length === 0 ? null : <SummaryList lines={lines} locale={drawn.locale} />;
};
