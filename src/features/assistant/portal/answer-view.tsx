import { fill } from "#core/text/fill";
import { telHref } from "#features/hotline";
import { ButtonLink } from "#ui/button/view";
import { Note } from "#ui/note/view";
import type { Answer, Citation, Fact, PlaceAnswer, ProcedureAnswer } from "../answer/answer.ts";
import { portalMessages, type PortalText } from "./messages.ts";

type Locale = "vi" | "en";
/** Facts in sight before "more": what was asked for, and what usually comes next. */
const SHORT = 2;
const ITEMS_SHOWN = 4;

export type ToCall = { readonly number: string; readonly shown: string };

/** What the answer says can be reported: the way there is one tap. */
const toldInFeedback: ReadonlySet<string> = new Set(["bribe", "politics", "no-such-procedure"]);

type AnswerProps = {
  readonly answer: Answer;
  /** One sentence by a language model, checked against the record. */
  readonly said: string | null;
  /** Where a page with script hears that sentence as it comes. */
  readonly wordsFrom?: string | undefined;
  readonly call: ToCall | undefined;
  readonly locale: Locale;
};

/** An answer: what to do first, then each procedure short, then all of it. */
export const AnswerView = ({ answer, said, wordsFrom, call, locale }: AnswerProps) => {
  const text = portalMessages[locale];
  const urgent = answer.reason?.startsWith("emergency") ?? false;
  const door = answer.reason !== undefined && toldInFeedback.has(answer.reason);
  const told = answer.answers.filter(({ role }) => role === "answer");
  return (
    <div class="stack told" data-read-aloud="">
      {answer.message && <Message urgent={urgent} text={text} words={answer.message[locale]} />}
      {answer.call.length > 0 && (
        <p class="row">
          {answer.call.map((number) => (
            <a key={number} class={urgent ? "button call urgent" : "button call"} href={telHref(number)}>
              {fill(text.callNow, { number })}
            </a>
          ))}
        </p>
      )}
      {said && <p class="said">{said}</p>}
      {wordsFrom && <p class="said" data-words-from={wordsFrom} aria-live="polite" hidden />}
      {told.map((each) => (
        <ProcedureView key={each.procedure.code} told={each} text={text} locale={locale} />
      ))}
      {answer.place && <PlaceView place={answer.place} text={text} locale={locale} />}
      {answer.divided && <DividedView parts={answer.divided} text={text} locale={locale} />}
      {door && (
        <p>
          <a href="/phan-anh">{text.feedback}</a>
        </p>
      )}
      {told.length > 0 && call && (
        <p class="row">
          <a class="button quiet call" href={telHref(call.number)}>
            {fill(text.callPlace, { number: call.shown })}
          </a>
        </p>
      )}
    </div>
  );
};

const Message = (props: { readonly urgent: boolean; readonly text: PortalText; readonly words: string }) =>
  props.urgent ? (
    <Note grave>
      <strong>{props.text.urgent}.</strong> {props.words}
    </Note>
  ) : (
    <p>{props.words}</p>
  );

type ToldProps = { readonly told: ProcedureAnswer; readonly text: PortalText; readonly locale: Locale };

const ProcedureView = ({ told, text, locale }: ToldProps) => {
  const { procedure, facts, citations, next } = told;
  const hasPapers = facts.some(({ kind, items }) => kind === "papers" && items !== undefined);
  return (
    <article class="card stack">
      <h3>
        <a href={`/thu-tuc/${procedure.code}`}>{procedure.name[locale]}</a>
      </h3>
      <Facts facts={facts.slice(0, SHORT)} text={text} locale={locale} />
      {facts.length > SHORT && (
        <details>
          <summary>{text.more}</summary>
          <Facts facts={facts.slice(SHORT)} text={text} locale={locale} />
        </details>
      )}
      {procedure.source === "imported" && <p class="soft">{text.unreviewed}</p>}
      {citations.map((citation) => (
        <Source key={citation.code} citation={citation} text={text} />
      ))}
      <p class="row">
        {next.map(({ kind, href, label }) => (
          <ButtonLink key={kind} href={href} kind={kind === "start" ? "primary" : "quiet"}>
            {label[locale]}
          </ButtonLink>
        ))}
        {hasPapers && (
          <ButtonLink href={`/thu-tuc/${procedure.code}#giay-to`} kind="quiet">
            {text.print}
          </ButtonLink>
        )}
      </p>
    </article>
  );
};

const Facts = (props: { readonly facts: readonly Fact[]; readonly text: PortalText; readonly locale: Locale }) => (
  <dl class="said-facts">
    {props.facts.map((fact) => (
      <div key={fact.kind}>
        <dt>{props.text.kinds[fact.kind]}</dt>
        <dd>
          {fact.text[props.locale]}
          {fact.items && <Items fact={fact} text={props.text} locale={props.locale} />}
        </dd>
      </div>
    ))}
  </dl>
);

const Items = ({ fact, text, locale }: { readonly fact: Fact; readonly text: PortalText; readonly locale: Locale }) => {
  const items = fact.items ?? [];
  const rest = items.slice(ITEMS_SHOWN);
  return (
    <>
      <ul>
        {items.slice(0, ITEMS_SHOWN).map((item) => (
          <li key={item.vi}>{item[locale]}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{fill(text.moreItems, { count: rest.length })}</summary>
          <ul>
            {rest.map((item) => (
              <li key={item.vi}>{item[locale]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

/** Where the facts stand. */
const Source = ({ citation, text }: { readonly citation: Citation; readonly text: PortalText }) => {
  const { code, version, instrument, validFrom, href } = citation;
  const since = validFrom && fill(text.since, { day: validFrom.split("-").reverse().join("/") });
  return (
    <p class="source">
      {text.source}: <a href={href}>{code}</a>,{" "}
      {[fill(text.version, { version }), instrument, since].filter(Boolean).join(", ")}
    </p>
  );
};

type PlaceProps = {
  readonly place: NonNullable<Answer["place"]>;
  readonly text: PortalText;
  readonly locale: Locale;
};

const PlaceView = ({ place, text, locale }: PlaceProps) => (
  <p>
    {text.place}: <a href={`/don-vi/${place.unitCode}`}>{place.centre?.name[locale] ?? place.name[locale]}</a>
    {place.once && ` (${fill(text.once, { name: place.once })})`}
    {place.centre?.address && `, ${place.centre.address}`}
  </p>
);

/** A commune that was divided: each part of it with its name today, to choose by where one lives. */
const DividedView = (props: Omit<PlaceProps, "place"> & { readonly parts: readonly PlaceAnswer[] }) => {
  const { parts, text, locale } = props;
  return (
    <div class="stack tight">
      <p>{fill(text.divided, { name: parts[0]?.once ?? "" })}</p>
      <ul class="dots">
        {parts.map(({ unitCode, name, centre }) => (
          <li key={unitCode}>
            <a href={`/don-vi/${unitCode}`}>{name[locale]}</a>
            {centre?.address && `, ${centre.address}`}
          </li>
        ))}
      </ul>
    </div>
  );
};
