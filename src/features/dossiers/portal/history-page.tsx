import { fill } from "#core/text/fill";
import { normaliseDossierCode } from "#core/text/dossier-code";
import { sayInstant } from "#core/time/say-time";
import { findOrganisation } from "#features/units";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Tag } from "#ui/tag/view";
import { Way, type Station } from "#ui/way/view";
import type { DossierAct } from "../model/dossier.ts";
import { checkLedger, findByCode, listActsOf } from "../dossier-queries.ts";
import { messages } from "../portal-messages.ts";
import { transfersOf } from "../transfer/transfer-facts.ts";
import { explainDossier, type ExplainedClock } from "../time/explain-dossier.ts";
import { sayOfficeShort } from "./say-office.ts";
import { drawAsk } from "./tracking-page.tsx";

const keptSeconds = 10;

/** The ledger recomputed before the reader's eyes: what was done, when, where, each with its hash; nobody's name. */
export async function showHistory(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  const typed = (request.params["code"] ?? "").slice(0, 60);
  const dossier = await findByCode(acting, normaliseDossierCode(typed));
  if (!dossier) return drawAsk(request, typed, { status: 404 });
  const text = messages[locale];
  const { code } = dossier.head;
  const acts = await listActsOf(acting, dossier);
  const check = checkLedger(dossier, acts);
  const main = (
    <div class="narrow stack wide">
      <div class="stack tight">
        <small>{fill(text.dossier, { code })}</small>
        <h1>{text.historyTitle}</h1>
      </div>
      {check.broken ? (
        <Banner kind="refused">{fill(text.historyBroken, { seq: check.broken.seq })}</Banner>
      ) : (
        <p class="row">
          <Tag kind="good">{text.historyIntact}</Tag> {fill(text.historySound, { n: check.acts })}
        </p>
      )}
      <Way stations={await Promise.all(acts.map((act) => stationOf(request, act)))} locale={locale} />
      <Reckoned told={await explainDossier(acting, dossier, { plain: true })} locale={locale} />
      <p>
        {text.headNow}: <code>{dossier.ledgerHead}</code>
      </p>
      <p class="soft">{text.historyHow}</p>
      <p>
        <a href={`/theo-doi/${code}`}>{text.backToTrack}</a>
      </p>
    </div>
  );
  return page(`${text.historyTitle} ${code}`, main, { section: "track", keepForSeconds: keptSeconds });
}

/** How the time was counted, sentence by sentence. */
const Reckoned = ({ told, locale }: { readonly told: ExplainedClock; readonly locale: PageRequest["locale"] }) =>
  told.length === 0 ? null : (
    <section class="stack tight">
      <h2>{messages[locale].clockTitle}</h2>
      <ol class="bullets">
        {told.map(({ from, kind, text }) => (
          <li key={`${kind} ${from}`}>{text[locale]}</li>
        ))}
      </ol>
    </section>
  );

async function stationOf({ acting, locale }: PageRequest, act: DossierAct): Promise<Station> {
  const text = messages[locale];
  const office = act.organisation === null ? undefined : await findOrganisation(acting, act.organisation);
  const other = act.actor.startsWith("system") ? text.bySystem : text.byApplicant;
  const where = office ? sayOfficeShort({ vi: office.name, en: office.nameEn }, locale) : other;
  const [transfer] = transfersOf([act]);
  const nameOf = async (id: string): Promise<string> => {
    const place = await findOrganisation(acting, id);
    return place ? (locale === "vi" ? place.name : place.nameEn) : id;
  };
  const went = transfer && `${await nameOf(transfer.from)} → ${await nameOf(transfer.to)} (${transfer.instrument})`;
  const note = (
    <span class="soft">
      {went && (
        <>
          {went}
          <br />
        </>
      )}
      {where} · {sayInstant(new Date(act.at), locale)}
      <br />
      <code>{act.hash}</code>
    </span>
  );
  return { title: `${act.seq}. ${text.acts[act.kind]}`, note, state: "done" };
}
