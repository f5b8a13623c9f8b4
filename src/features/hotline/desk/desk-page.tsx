import { fill } from "#core/text/fill";
import type { Official } from "#core/access/actor";
import { localDateOf, instantOn } from "#core/time/local-time";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { ButtonLink } from "#ui/button/view";
import { Facts } from "#ui/facts/view";
import { callFigures } from "../calls/call-figures.ts";
import { followLiveCalls } from "../calls/follow-live-calls.ts";
import { officesOf } from "../calls/my-calls.ts";
import { drawCallBacks } from "../call-backs/call-back-list.tsx";
import { LogForm, readOffices } from "./log-form.tsx";
import { drawLive } from "./live-part.tsx";
import { deskMessages } from "./messages.ts";
import { callBacksPath, callPath, findPath, livePath, streamPath } from "./paths.ts";

const openPromises = 5;

/** The operator's desk: what rings, whom to call back, and a form for calls that no system reports. */
export async function showDesk(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  if (acting.actor.kind !== "official") return missing();
  const official = acting.actor;
  const text = deskMessages[locale];
  const done = doneSentence(request);
  const main = (
    <div class="pane stack">
      {done && <Banner kind="done">{done}</Banner>}
      <h1>{text.title}</h1>
      <p class="soft" role="status" data-live-state data-connected={text.connected} data-lost={text.lost}>
        {text.lead}
      </p>
      <p hidden data-unsent={text.unsent} data-calls={callPath("")} />
      <section
        class="stack tight"
        data-module="hotline-desk"
        data-stream={streamPath}
        data-part={livePath}
        data-new-call={text.newCall}
      >
        {await drawChanging(request, official)}
        <noscript>
          <meta http-equiv="refresh" content="5" />
        </noscript>
      </section>
      <div class="row">
        <ButtonLink href={findPath} kind="quiet" hotkey="T">
          {text.find.title}
        </ButtonLink>
      </div>
      <LogForm request={request} offices={await readOffices(acting, official, locale)} typed={query} />
      <section class="stack tight">
        <h2>{text.today}</h2>
        {await drawToday(request, official)}
      </section>
    </div>
  );
  return page(text.title, main, { section: "calls", scripts: ["hotline-desk"], keys: [{ key: "A", does: text.open }] });
}

function doneSentence({ query, locale }: PageRequest): string | undefined {
  const text = deskMessages[locale];
  if (query["xong"] === "ghi") return text.log.saved;
  return query["xong"] === "cuoc-goi" ? text.call.finished : undefined;
}

async function drawToday({ acting, locale }: PageRequest, official: Official) {
  const text = deskMessages[locale];
  const from = instantOn(localDateOf(acting.at), "00:00") ?? acting.at;
  const { provinceCode } = official;
  const figures = await callFigures(acting, { provinceCode, offices: officesOf(official), from, to: acting.at, at: acting.at }); // prettier-ignore
  const seconds = (n: number | null): string => (n === null ? text.none : fill(text.seconds, { n: Math.round(n) }));
  return (
    <Facts
      facts={[
        { term: text.figures.calls, value: figures.calls },
        { term: text.figures.answered, value: figures.answered },
        { term: text.figures.median, value: seconds(figures.median) },
        { term: text.figures.p90, value: seconds(figures.p90) },
        { term: text.figures.kept, value: `${figures.kept} / ${figures.promised}` },
      ]}
    />
  );
}

/** What rings, and whom to call back: a call that nobody answered passes from one to the other. */
async function drawChanging(request: PageRequest, official: Official) {
  const text = deskMessages[request.locale];
  return (
    <div class="stack" data-live>
      <section class="stack tight">
        <h2>{text.live}</h2>
        {await drawLive(request, official)}
      </section>
      <section class="stack tight">
        <h2>{text.callBacks}</h2>
        {await drawCallBacks(request, official, openPromises)}
        <p>
          <a href={callBacksPath} data-key="g">
            {text.allCallBacks}
          </a>
        </p>
      </section>
    </div>
  );
}

/** The part of the desk that changes, alone: what the script puts in its place. */
export async function showLive(request: PageRequest): Promise<PageAnswer> {
  const { actor } = request.acting;
  if (actor.kind !== "official") return missing();
  return page("", await drawChanging(request, actor), { bare: true });
}

/** Tells the open page whenever something on it has changed. */
export async function followDesk({ acting }: PageRequest): Promise<PageAnswer> {
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  return {
    kind: "live",
    follow: (send) => followLiveCalls(acting, actor, (state) => send({ name: "calls", data: state })),
  };
}
