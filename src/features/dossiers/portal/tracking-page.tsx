import { localDateOf } from "#core/time/local-time";
import type { ComponentChildren } from "preact";
import { fill } from "#core/text/fill";
import { normaliseDossierCode } from "#core/text/dossier-code";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { ButtonLink } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { Note } from "#ui/note/view";
import { Tag } from "#ui/tag/view";
import { Way } from "#ui/way/view";
import { statuses, type Dossier } from "../model/dossier.ts";
import { messages } from "../portal-messages.ts";
import { presentTracking, type Station, type Tracking } from "../present-dossier.ts";
import { findCodes } from "../codes/find-codes.ts";
import { centreOf } from "#features/units";
import { findTrackedByCode } from "../find-tracked.ts";
import type { Tracked } from "../tracking-store.ts";
import { sayInstant } from "#core/time/say-time";
import { messages as ownMessages } from "./applicant/messages.ts";
import { drawChoice, sayIssuer } from "./choose-code.tsx";
import { sayOfficeShort } from "./say-office.ts";
import { sayStanding, type Standing } from "./say-standing.ts";

/** The same for everybody who has the code, so the drawn page may serve several; short, because people reload it. */
const keptSeconds = 5;

/** The code as people type it: one dossier leads to its page, several to a choice. */
export async function askForCode(request: PageRequest): Promise<PageAnswer> {
  const typed = (request.query["ma"] ?? "").trim().slice(0, 120);
  return typed === "" ? drawAsk(request, "") : openMeant(request, typed);
}

/** Where a dossier is, for anybody who holds its code: offices, posts and times; no personal data but a masked name. */
export async function showTracking(request: PageRequest): Promise<PageAnswer> {
  const typed = (request.params["code"] ?? "").slice(0, 120);
  const code = normaliseDossierCode(typed);
  const tracked = code === typed ? await findTrackedByCode(request.acting, code) : undefined;
  if (!tracked) return openMeant(request, typed);
  const { locale, acting } = request;
  const tracking = await presentTracking(acting, tracked.dossier, tracked.acts);
  const standing = await sayStanding(acting, { dossier: tracked.dossier, tracking, locale });
  const done = doneWords(request);
  const main = (
    <>
      {done && <Banner kind="done">{done}</Banner>}
      <TrackingView tracking={tracking} standing={standing} tracked={tracked} locale={locale} />
    </>
  );
  return page(fill(messages[locale].dossier, { code }), main, { section: "track", keepForSeconds: keptSeconds });
}

/** What the visitor has just done on a page of their own. */
function doneWords({ query, locale }: PageRequest): string | undefined {
  const text = ownMessages[locale];
  const said = { "bo-sung": text.supplementDone, "noi-nhan": text.returnDone, rut: text.withdrawDone };
  const done = query["xong"] ?? "";
  return Object.hasOwn(said, done) ? said[done as keyof typeof said] : undefined;
}

async function openMeant(request: PageRequest, typed: string): Promise<PageAnswer> {
  if (typed.includes("\u0000")) return missing();
  const { acting, homeUnit } = request;
  const centre = homeUnit === undefined ? undefined : await centreOf(acting, homeUnit);
  const here = centre && { provinceCode: centre.provinceCode, offices: [centre.id] };
  const found = await findCodes(acting, typed, here);
  const [only] = found;
  if (!only || only.code === typed)
    return drawAsk(request, typed, { status: 404, issuer: await sayIssuer(acting, typed, request.locale) });
  return found.length > 1 ? drawChoice(request, found) : redirect(`/theo-doi/${only.code}`);
}

/** The page for a code that names no dossier, with what was typed. */
export function drawAsk(
  request: PageRequest,
  typed: string,
  { status = 200, issuer }: { readonly status?: number; readonly issuer?: string | undefined } = {},
): PageAnswer {
  const { locale } = request;
  const text = messages[locale];
  const errors: readonly FieldError[] =
    status === 200 ? [] : [{ field: "ma", sentence: fill(text.trackUnknown, { code: typed }) }];
  if (typed.includes("\u0000")) return missing();
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={errors} locale={locale} />
      {issuer && <Note>{issuer}</Note>}
      <div class="stack tight">
        <h1>{text.trackTitle}</h1>
        <p>{text.trackLead}</p>
      </div>
      <form action="/theo-doi" class="stack" noValidate>
        <TextField
          name="ma"
          label={text.trackLabel}
          hint={text.trackHint}
          value={typed}
          error={errorOf(errors, "ma")}
          autoComplete="off"
          spellCheck={false}
          width={24}
        />
        <p>
          <button class="button">{text.trackButton}</button>
        </p>
      </form>
    </div>
  );
  return page(text.trackTitle, main, { section: "track", status });
}

type ViewProps = {
  readonly tracking: Tracking;
  readonly standing: Standing;
  readonly tracked: Tracked;
  readonly locale: PageRequest["locale"];
};

const TrackingView = ({ tracking, standing, tracked, locale }: ViewProps) => {
  const text = messages[locale];
  const { code } = tracking;
  return (
    <div class="narrow stack wide">
      <div class="stack">
        <small>{fill(text.dossier, { code })}</small>
        <h1>{tracking.procedureName[locale]}</h1>
        <p class="lead">
          <strong>{standing.headline}</strong>
        </p>
        <p class="row">
          {standing.tag && <Tag kind={standing.tag.kind}>{standing.tag.word}</Tag>}
          {standing.promise && <span>{standing.promise}</span>}
        </p>
        <p class="soft">{fill(text.owner, { name: tracking.owner })}</p>
      </div>
      {standing.note && <Note grave={standing.isGrave}>{standing.note}</Note>}
      {sayTransfers(tracking, locale).map((sentence) => (
        <Note key={sentence}>{sentence}</Note>
      ))}
      {standing.todo && (
        <p>
          <ButtonLink href={`/ho-so/${code}/${standing.todo}`}>
            {standing.todo === "nop-phi" ? text.payFee : text.supplement}
          </ButtonLink>
        </p>
      )}
      <section class="stack">
        <h2 class="unseen">{text.wayTitle}</h2>
        <Way locale={locale} stations={tracking.stations.map((station) => stationOf(station, { tracking, locale }))} />
      </section>
      <TrackingActions dossier={tracked.dossier} locale={locale}>
        <a href={`/bien-nhan/${code}`}>{text.receipt}</a>
      </TrackingActions>
    </div>
  );
};

/** Where the dossier went when units changed, and who answers for an office that has ended. */
function sayTransfers({ transfers, answersNow, stations }: Tracking, locale: PageRequest["locale"]): readonly string[] {
  const text = messages[locale];
  const said = transfers.map(({ at, from, to, instrument }) =>
    fill(text.transferred, {
      from: from.name[locale],
      to: to.name[locale],
      day: localDateOf(new Date(at)).split("-").toReversed().join("/"),
      instrument,
    }),
  );
  const received = stations.find(({ step }) => step === "reception")?.place ?? stations[0]?.place;
  if (answersNow === null || !received) return said;
  return [...said, fill(text.answersNow, { to: answersNow.name[locale], from: received.name[locale] })];
}

function stationOf(station: Station, { tracking, locale }: Pick<ViewProps, "tracking" | "locale">) {
  const text = messages[locale];
  const office = station.place ? sayOfficeShort(station.place.name, locale) : "";
  const since = station.at ?? (station.state === "here" ? tracking.since : null);
  const at = since === null ? "" : sayInstant(new Date(since), locale);
  const isLast = station === tracking.stations.at(-1);
  const note = (): string => {
    if (station.state === "done") return [office, at].filter(Boolean).join(" · ");
    if (station.state === "here") return fill(text.sinceAt, { office, at });
    return isLast ? fill(text.yourPlace, { office }) : office;
  };
  return { title: station.name[locale], note: <span class="soft">{note()}</span>, state: station.state };
}

/** What may be done from here; the applicant proves who they are on the way. */
export const TrackingActions = (props: {
  readonly dossier: Dossier;
  readonly locale: PageRequest["locale"];
  readonly children?: ComponentChildren;
}) => {
  const { dossier, locale, children } = props;
  const text = messages[locale];
  const { code } = dossier.head;
  const { status } = dossier.state;
  const { submitted, accepted, inProcess, awaitingSupplement, awaitingPayment, finished, returned, declined } =
    statuses;
  const isOpen = [submitted, accepted, inProcess, awaitingSupplement, awaitingPayment].includes(status as never);
  const isRatable = [finished, returned, declined].includes(status as never);
  const owes = dossier.state.payment === "due" && (isOpen || status === finished);
  return (
    <div class="row">
      {owes && (
        <ButtonLink kind="quiet" href={`/ho-so/${code}/nop-phi`}>
          {text.payFee}
        </ButtonLink>
      )}
      {(isOpen || status === finished) && (
        <ButtonLink kind="quiet" href={`/ho-so/${code}/noi-nhan`}>
          {text.changeReturn}
        </ButtonLink>
      )}
      {isRatable && (
        <ButtonLink kind="quiet" href={`/danh-gia/${code}`}>
          {text.rate}
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" href={`/theo-doi/${code}/lich-su`}>
        {text.history}
      </ButtonLink>
      {children}
      {isOpen && status !== awaitingPayment && <a href={`/ho-so/${code}/rut`}>{text.withdraw}</a>}
    </div>
  );
};
