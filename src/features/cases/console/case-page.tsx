import type { Refusal } from "#core/result";
import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { may } from "#core/access/may";
import { readCaseCode } from "#core/text/case-code";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button, ButtonLink } from "#ui/button/view";
import { KeyedForm } from "#ui/form-key/view";
import { Note } from "#ui/note/view";
import { SummaryList, type SummaryLine } from "#ui/summary-list/view";
import { Tag } from "#ui/tag/view";
import type { OfficialVerb } from "../all-case-commands.ts";
import { isConfidential, reopenUntil } from "../model/case.ts";
import { mayReopen } from "../model/case-policy.ts";
import { presentContact, shownStatus } from "../present-case.ts";
import { caseWords } from "../words.ts";
import { readCaseFile, type CaseFile } from "./case-file.ts";
import { CaseHistory } from "./case-history.tsx";
import { messages } from "./messages.ts";
import { caseActPath, casesPath, consoleCasePath } from "./paths.ts";
import { caseKeys } from "./verb-keys.ts";

export type Drawn = { readonly file: CaseFile; readonly request: PageRequest };

/** One case: what was said, by when, what I may do now, and everything that happened. */
export async function showCaseFile(request: PageRequest, refused?: Refusal): Promise<PageAnswer> {
  const found = await readCaseFile(request, "page");
  if (!found.ok) return missing(request.say(found.refusal));
  const file = found.value;
  const { locale } = request;
  const { head } = file.item;
  const text = messages[locale];
  const drawn = { file, request };
  const main = (
    <div class="stack">
      <CaseNews request={request} refused={refused} />
      <CaseHead {...drawn} />
      <CaseActs {...drawn} />
      <div class="split">
        <div class="stack">
          <section class="stack tight">
            <h2>{text.said}</h2>
            <p class="pre">{head.text}</p>
          </section>
          <CaseAnswer {...drawn} />
          <SummaryList lines={factsOf(drawn)} locale={locale} />
        </div>
        <div class="stack">
          <CaseHistory {...drawn} />
          <Duplicates {...drawn} />
          {file.item.state.answer !== null && may(request.acting.actor, "case.publish") && (
            <p>
              <a href={`${consoleCasePath(head.code)}/cong-khai`}>{text.publish}</a>
            </p>
          )}
          {may(request.acting.actor, "case.read-access-log") && (
            <p>
              <a href={`${consoleCasePath(head.code)}/ai-da-xem`}>{text.viewers}</a>
            </p>
          )}
        </div>
      </div>
    </div>
  );
  const keys = file.verbs.slice(0, 6).map((verb) => ({
    key: caseKeys[verb],
    does: caseWords[locale].verbs[verb].toLowerCase(),
  }));
  return page(`${text.title} ${head.code}`, main, { section: "cases", keys, status: refused ? 409 : 200 });
}

const CaseNews = ({ request, refused }: { readonly request: PageRequest; readonly refused: Refusal | undefined }) => {
  const text = messages[request.locale];
  const done = request.query["xong"] ?? "";
  if (refused) return <Banner kind="refused">{request.say(refused)}</Banner>;
  if (done === "open")
    return (
      <Banner kind="done">{fill(text.doneOpen, { code: readCaseCode(request.params["code"] ?? "") ?? "" })}</Banner>
    );
  return Object.hasOwn(text.done, done) ? (
    <Banner kind="done">{text.done[done as keyof typeof text.done]}</Banner>
  ) : null;
};

const CaseHead = ({ file: { item, names }, request: { acting, locale } }: Drawn) => {
  const text = messages[locale];
  const words = caseWords[locale];
  const { state, head } = item;
  const due = state.takeDueAt ?? state.dueAt;
  const waits = state.status === "waiting" || state.status === "working";
  const late = due !== null && new Date(due) < acting.at;
  return (
    <div class="stack tight">
      <Breadcrumb crumbs={[{ label: text.back, href: casesPath }, { label: head.code }]} locale={locale} />
      <h1>
        {words.kinds[state.kind]} {head.code}
      </h1>
      <div class="row">
        <Tag>{words.statuses[shownStatus(item, acting.at)]}</Tag>
        {state.priority === "urgent" && <Tag kind="late">{words.priorities.urgent}</Tag>}
        {waits && due !== null && (
          <Tag kind={late ? "late" : "soon"}>
            {`${state.takeDueAt === null ? text.answerDue : text.takeDue}: ${sayInstant(new Date(due), locale, { now: acting.at })}`}
          </Tag>
        )}
        <span>{names.get(state.handledBy)}</span>
      </div>
      {isConfidential(state.kind) && <Note>{text.confidential}</Note>}
    </div>
  );
};

/** What may be done now: taking it is one press, everything else has its page. */
const CaseActs = ({ file: { item, verbs }, request }: Drawn) => {
  const { locale } = request;
  const { code } = item.head;
  const words = caseWords[locale];
  const atOnce: readonly OfficialVerb[] = ["assign", "accept-transfer"];
  const label = (verb: OfficialVerb): string => (verb === "assign" ? messages[locale].takeIt : words.verbs[verb]);
  return (
    <div class="row">
      {verbs
        .filter((verb) => atOnce.includes(verb) && (verb !== "assign" || item.state.owner === null))
        .map((verb) => (
          <KeyedForm key={verb} formKey={request.formKey()} action={caseActPath(code, verb)}>
            <input type="hidden" name="version" value={item.version} />
            <input type="hidden" name="from" value="case" />
            <Button hotkey={caseKeys[verb]}>{label(verb)}</Button>
          </KeyedForm>
        ))}
      {verbs
        .filter((verb) => verb !== "accept-transfer")
        .map((verb) => (
          <ButtonLink
            key={verb}
            kind={verb === "answer" ? "primary" : "quiet"}
            href={caseActPath(code, verb)}
            {...(verb === "assign" && item.state.owner === null ? {} : { hotkey: caseKeys[verb] })}
          >
            {words.verbs[verb]}
          </ButtonLink>
        ))}
    </div>
  );
};

const CaseAnswer = ({ file: { item }, request: { acting, locale } }: Drawn) => {
  const text = messages[locale];
  const { answer, answeredAt, mergedInto } = item.state;
  return (
    <>
      {mergedInto !== null && (
        <p>
          {text.merged} <a href={consoleCasePath(mergedInto)}>{mergedInto}</a>
        </p>
      )}
      {answer !== null && answeredAt !== null && (
        <section class="card stack tight">
          <h2>{text.answer}</h2>
          <p class="pre">{answer}</p>
          {mayReopen(item, acting.at) && (
            <p class="soft">
              {fill(text.reopenUntil, { until: sayInstant(reopenUntil(answeredAt), locale, { now: acting.at }) })}
            </p>
          )}
        </section>
      )}
    </>
  );
};

function factsOf({ file: { item, names }, request: { acting, locale } }: Drawn): SummaryLine[] {
  const text = messages[locale];
  const words = caseWords[locale];
  const { head, state } = item;
  const inFull = state.owner !== null && acting.actor.kind === "official" && state.owner === acting.actor.accountId;
  const contact = Object.values(presentContact(head.contact, inFull)).join(", ");
  const some = (term: string, value: SummaryLine["value"] | null | undefined): SummaryLine[] =>
    value ? [{ term, value }] : [];
  return [
    ...some(text.topic, words.topics[state.topic]),
    ...some(text.about, names.get(head.about)),
    ...some(text.with, names.get(state.handledBy)),
    ...some(text.proposed, state.proposedTo && names.get(state.proposedTo)),
    { term: text.owner, value: state.owner === null ? text.nobody : (names.get(state.owner) ?? state.owner) },
    { term: text.sender, value: head.contact.anonymous ? text.hidden : contact },
    ...some(text.channel, words.channels[head.channel]),
    ...some(text.opened, sayInstant(new Date(head.openedAt), locale, { now: acting.at })),
    ...some(text.answerDue, state.dueAt && sayInstant(new Date(state.dueAt), locale, { now: acting.at })),
    ...some(text.place, head.place),
    ...some(text.procedure, state.procedureCode),
    ...some(text.dossier, state.dossierCode),
    ...head.attachments.map(({ sha256, name }) => ({
      term: text.files,
      value: <a href={`${consoleCasePath(head.code)}/tep/${sha256}`}>{name}</a>,
    })),
  ];
}

const Duplicates = ({ file: { item, duplicates, verbs }, request: { locale } }: Drawn) => {
  const text = messages[locale];
  if (duplicates.length === 0) return null;
  return (
    <section class="card stack tight">
      <h2>{text.duplicates}</h2>
      {duplicates.map(({ item: other, why }) => (
        <div key={other.head.code}>
          <a href={consoleCasePath(other.head.code)}>{other.head.code}</a> <Tag>{text.why[why]}</Tag>
          <p class="soft">{other.head.text.slice(0, 120)}</p>
          {verbs.includes("merge") && (
            <a href={`${caseActPath(item.head.code, "merge")}?vao=${other.head.code}`}>{text.mergeInto}</a>
          )}
        </div>
      ))}
    </section>
  );
};
