import { sayInstant } from "#core/time/say-time";
import { findOrganisation } from "#features/units";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { ButtonLink } from "#ui/button/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { Note } from "#ui/note/view";
import { SummaryList, type SummaryLine } from "#ui/summary-list/view";
import { Way, type Station } from "#ui/way/view";
import { casePath } from "../case-link.ts";
import { isConfidential, type Case } from "../model/case.ts";
import { citizenActs, shownStatus } from "../present-case.ts";
import { listCaseActs } from "../stores/case-store.ts";
import { findRoot } from "../stores/follower-store.ts";
import { caseWords } from "../words.ts";
import { messages } from "./messages.ts";
import { findNamedCase, findOpener, openerCookie, showsSecret } from "./own-case.ts";
import { RateForm, ReopenForm } from "./opener-forms.tsx";
import type { RedrawnCase } from "./redrawn-case.ts";

/** A case to whoever follows it: with the code alone how it stands, to its opener everything that was said and answered. */
export async function showCase(request: PageRequest, redrawn?: RedrawnCase): Promise<PageAnswer> {
  const item = await findNamedCase(request);
  const text = messages[request.locale];
  if (!item) return missing(text.codeWrong);
  if (showsSecret(request, item))
    return redirect(casePath(item.head.code), [openerCookie(request.acting, item.head.code)]);
  const opener = findOpener(request, item);
  if (!opener && isConfidential(item.state.kind)) return drawClosedDoor(request, item);
  const root = await findRoot(request.acting.db, item);
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={redrawn?.errors ?? []} locale={request.locale} />
      <DoneBanner request={request} />
      <div class="stack tight">
        <small>{caseWords[request.locale].kinds[item.state.kind]}</small>
        <h1>{item.head.code}</h1>
      </div>
      <SummaryList lines={await standing(request, { item, root })} locale={request.locale} />
      {opener ? (
        <Opened request={request} item={item} root={root} redrawn={redrawn} />
      ) : (
        <Note>
          <p>{text.ownMore}</p>
          <ButtonLink kind="quiet" href={`${casePath(item.head.code)}/xac-nhan`}>
            {text.ownOpen}
          </ButtonLink>
        </Note>
      )}
      <section class="stack">
        <h2>{text.history}</h2>
        <Way stations={await stations(request, item)} locale={request.locale} />
      </section>
    </div>
  );
  return page(`${text.title} ${item.head.code}`, main, {
    section: "cases",
    ...(redrawn?.status ? { status: redrawn.status } : {}),
  });
}

/** Without proof not even how a confidential case stands is said: only that whoever sent it can open it. */
function drawClosedDoor({ locale }: PageRequest, { head }: Case): PageAnswer {
  const text = messages[locale];
  const main = (
    <div class="narrow stack wide">
      <h1>{head.code}</h1>
      <p>{text.confidential}</p>
      <p>
        <ButtonLink href={`${casePath(head.code)}/xac-nhan`}>{text.ownOpen}</ButtonLink>
      </p>
    </div>
  );
  return page(text.title, main, { section: "cases" });
}

const DoneBanner = ({ request }: { readonly request: PageRequest }) => {
  const { done } = messages[request.locale];
  const which = request.query["xong"];
  return which === "reopen" || which === "rate" ? <Banner kind="done">{done[which]}</Banner> : null;
};

type Pair = { readonly item: Case; readonly root: Case };

async function standing({ acting, locale }: PageRequest, { item, root }: Pair): Promise<SummaryLine[]> {
  const text = messages[locale];
  const office = await findOrganisation(acting, root.state.handledBy);
  const { dueAt, takeDueAt, status } = root.state;
  const waits = status === "waiting" || status === "working";
  const say = (iso: string): string => sayInstant(new Date(iso), locale, { style: "due", now: acting.at });
  return [
    {
      term: text.status,
      value: caseWords[locale].statuses[shownStatus(item.state.mergedInto ? root : item, acting.at)],
    },
    { term: text.with, value: (locale === "vi" ? office?.name : office?.nameEn) ?? "" },
    ...(waits && dueAt !== null ? [{ term: text.promised, value: say(dueAt) }] : []),
    ...(waits && dueAt === null && takeDueAt !== null ? [{ term: text.promisedTake, value: say(takeDueAt) }] : []),
  ];
}

const Opened = (props: Pair & { readonly request: PageRequest; readonly redrawn: RedrawnCase | undefined }) => {
  const { request, item, root, redrawn } = props;
  const text = messages[request.locale];
  const { answer } = root.state;
  return (
    <>
      <section class="stack">
        <h2>{text.said}</h2>
        <p class="pre">{item.head.text}</p>
        {item.head.attachments.map(({ sha256, name }) => (
          <p key={sha256}>
            <a href={`${casePath(item.head.code)}/tep/${sha256}`}>{name}</a>
          </p>
        ))}
      </section>
      {answer !== null && (
        <section class="card stack">
          <h2>{text.answer}</h2>
          <p class="pre">{answer}</p>
        </section>
      )}
      <RateForm request={request} item={item} redrawn={redrawn} />
      <ReopenForm request={request} item={item} root={root} redrawn={redrawn} />
    </>
  );
};

async function stations({ acting, locale }: PageRequest, item: Case): Promise<Station[]> {
  const text = messages[locale];
  const acts = citizenActs(await listCaseActs(acting.db, item.head));
  return acts.map(({ kind, at }, nth) => ({
    title: text.steps[kind as keyof typeof text.steps],
    note: sayInstant(new Date(at), locale, { now: acting.at }),
    state: nth === acts.length - 1 ? "here" : "done",
  }));
}
