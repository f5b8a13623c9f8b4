import { may } from "#core/access/may";
import { fill } from "#core/text/fill";
import { normaliseDossierCode } from "#core/text/dossier-code";
import type { Refusal } from "#core/result";
import { roleName } from "#features/staff";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Note } from "#ui/note/view";
import { Tag } from "#ui/tag/view";
import { Way } from "#ui/way/view";
import { consoleMessages } from "./messages.ts";
import { statuses, verbs, type Verb } from "../model/dossier.ts";
import { statusNames } from "../messages.ts";
import { deskOf } from "../model/policy.ts";
import { ActsPanel } from "./acts-panel.tsx";
import { readDossierFile, type DossierFile } from "./dossier-file.ts";
import { Answers, Custody, Outcome, Papers, PersonFacts, sayAt, TimeFacts, type Drawn } from "./dossier-parts.tsx";
import { FeePart } from "./fee-part.tsx";
import { History } from "./history.tsx";
import { sayAnswers } from "./say-answers.ts";
import { sayRefusal } from "./name-refusal.ts";
import { officeName } from "./office-name.ts";
import { Prints } from "./prints.tsx";
import { actPath, workPath } from "./paths.ts";
import { keysOf } from "./keys-bar.ts";
import { transfersOf } from "../transfer/transfer-facts.ts";
import { tellTime, type TimeTag } from "./time-tag.ts";
import { warningsAbout } from "./warnings.ts";

export const codeOf = ({ params }: PageRequest): string => normaliseDossierCode((params["code"] ?? "").slice(0, 60));

/** A dossier as an official sees it. `refused` is said on top when an act from this page did not happen. */
export async function showDossier(request: PageRequest, refused?: Refusal): Promise<PageAnswer> {
  const { acting, locale } = request;
  const found = await readDossierFile(acting, codeOf(request), "console");
  if (!found.ok) return missing(request.say(found.refusal));
  const file = found.value;
  const answers = await sayAnswers(acting, file, locale);
  const drawn: Drawn = { file, locale, now: acting.at, offices: await officesOf(request, file), answers };
  const time = await tellTime(acting, file.dossier, locale);
  const main = (
    <div class="stack">
      <News request={request} refused={refused && (await sayRefusal(request, refused))} />
      <Head drawn={drawn} time={time} />
      <ActsPanel file={file} formKey={request.formKey} locale={locale} />
      <div class="split">
        <Body drawn={drawn} />
        <div class="stack">
          <Prints file={file} locale={locale} />
          <Stations {...drawn} />
        </div>
      </div>
      <History {...drawn} />
      <SeenBy request={request} file={file} />
    </div>
  );
  const title = `${file.dossier.head.owner.name}, ${file.dossier.head.code}`;
  return page(title, main, { section: "work", keys: keysOf(file.verbs, locale), status: refused ? 409 : 200 });
}

/** Names of every office that appears on the page. */
async function officesOf({ acting, locale }: PageRequest, file: DossierFile): Promise<ReadonlyMap<string, string>> {
  const { head, state } = file.dossier;
  const ids = [
    head.submittedAtOrganisation,
    head.receivedByOrganisation,
    head.competentOrganisation,
    head.opened?.receivedByOrganisation,
    head.opened?.competentOrganisation,
    ...transfersOf(file.acts).flatMap(({ from, to }) => [from, to]),
    state.returnOrganisation,
    state.papersHeld?.holder,
    state.papersHeld?.to,
    state.resultHeld?.holder,
    state.resultHeld?.to,
    ...file.acts.map((act) => act.organisation),
  ];
  const known = [...new Set(ids.filter((id) => typeof id === "string"))];
  return new Map(await Promise.all(known.map(async (id) => [id, await officeName(acting, id, locale)] as const)));
}

const isVerb = (text: string | undefined): text is Verb => (verbs as readonly (string | undefined)[]).includes(text);

const News = ({ request, refused }: { readonly request: PageRequest; readonly refused: string | undefined }) => {
  const done = request.query["xong"];
  if (refused) return <Banner kind="refused">{refused}</Banner>;
  return isVerb(done) ? <Banner kind="done">{consoleMessages[request.locale].done[done]}</Banner> : null;
};

const Head = ({ drawn, time }: { readonly drawn: Drawn; readonly time: TimeTag }) => {
  const { file, locale } = drawn;
  const words = consoleMessages[locale];
  const { head, state } = file.dossier;
  const name = file.known.procedure?.name[locale] ?? head.procedureCode;
  return (
    <div class="stack tight">
      <Breadcrumb
        crumbs={[{ label: words.dossier.backToWork, href: workPath }, { label: head.code }]}
        locale={locale}
      />
      <h1>{name}</h1>
      <div class="row">
        <Tag>{statusNames[state.status][locale]}</Tag>
        <Tag kind={time.kind}>{time.text}</Tag>
        {time.note && <span>{time.note}</span>}
        <span>{sayWith(drawn)}</span>
      </div>
    </div>
  );
};

/** Who has the move now. */
function sayWith({ file, locale, offices }: Drawn): string {
  const words = consoleMessages[locale].dossier;
  const { head, state } = file.dossier;
  const desk = deskOf(head, state, file.process);
  if (desk) {
    const office = offices.get(desk.organisation) ?? desk.organisation;
    return fill(words.withOffice, { office, role: roleName(desk.role, locale).toLowerCase() });
  }
  const { awaitingSupplement, awaitingPayment } = statuses;
  return state.status === awaitingSupplement || state.status === awaitingPayment ? words.withApplicant : "";
}

const Body = ({ drawn }: { readonly drawn: Drawn }) => {
  const { file, locale } = drawn;
  const words = consoleMessages[locale].dossier;
  const { head } = file.dossier;
  return (
    <div class="stack">
      {warningsAbout(head.owner, locale).map((warning) => (
        <Note key={warning}>{warning}</Note>
      ))}
      <section class="stack tight">
        <h2>{words.people}</h2>
        <PersonFacts person={head.owner} locale={locale} />
      </section>
      {head.submitter && (
        <section class="stack tight">
          <h2>{words.submitter}</h2>
          <PersonFacts person={head.submitter} locale={locale} />
        </section>
      )}
      <Outcome {...drawn} />
      <FeePart {...drawn} />
      <section class="stack tight">
        <h2>{words.papers}</h2>
        <Papers {...drawn} />
      </section>
      <Answers {...drawn} />
      <TimeFacts {...drawn} />
      <Custody {...drawn} />
    </div>
  );
};

const Stations = (drawn: Drawn) => {
  const { file, locale } = drawn;
  const { dossier: words, verbs: names } = consoleMessages[locale];
  return (
    <section class="stack tight">
      <h2>{words.way}</h2>
      <Way
        locale={locale}
        stations={file.stations.map((station) => ({
          title: station.step === "submit" ? names.submit : station.name[locale],
          note: [sayAt(station.at, drawn), station.place?.name[locale]].filter(Boolean).join(" · "),
          state: station.state,
        }))}
      />
    </section>
  );
};

const SeenBy = ({ request, file }: { readonly request: PageRequest; readonly file: DossierFile }) => {
  const { code } = file.dossier.head;
  const words = consoleMessages[request.locale].dossier;
  return (
    <p class="row">
      <a href={actPath(code, "tin-nhan")}>{words.messages}</a>
      {may(request.acting.actor, "dossier.read-access-log") && <a href={actPath(code, "ai-da-xem")}>{words.viewers}</a>}
    </p>
  );
};
