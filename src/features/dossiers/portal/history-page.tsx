import { fill } from "#core/text/fill";
import { normaliseDossierCode } from "#core/text/dossier-code";
import { sayInstant } from "#core/time/say-time";
import { findOrganisation } from "#features/units";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { List } from "#ui/list/view";
import type { DossierAct } from "../dossier.ts";
import { checkLedger, findByCode, listActsOf } from "../dossier-queries.ts";
import { messages } from "../portal-messages.ts";
import { drawAsk } from "./tracking-page.tsx";

const keptSeconds = 10;

/** The ledger recomputed before the reader's eyes: what was done, when, where, each with its hash; nobody's name. */
export async function showHistory(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  const typed = (request.params["code"] ?? "").slice(0, 60);
  const dossier = await findByCode(acting, normaliseDossierCode(typed));
  if (!dossier) return drawAsk(request, typed, 404);
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
      <Banner kind={check.broken ? "refused" : "done"}>
        {check.broken
          ? fill(text.historyBroken, { seq: check.broken.seq })
          : fill(text.historySound, { n: check.acts })}
      </Banner>
      <List
        caption={text.historyTitle}
        columns={[{ title: text.act }, { title: text.when }, { title: text.office, wide: true }, { title: text.hash }]}
        rows={await Promise.all(acts.map((act) => rowOf(request, act)))}
        empty=""
      />
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

async function rowOf({ acting, locale }: PageRequest, act: DossierAct) {
  const text = messages[locale];
  const office = act.organisation === null ? undefined : await findOrganisation(acting, act.organisation);
  const where = office
    ? locale === "vi"
      ? office.name
      : office.nameEn
    : act.actor.startsWith("system")
      ? text.bySystem
      : text.byApplicant;
  return {
    key: String(act.seq),
    cells: [
      `${act.seq}. ${text.acts[act.kind]}`,
      sayInstant(new Date(act.at), locale),
      where,
      <code>{act.hash.slice(0, 12)}…</code>,
    ],
  };
}
