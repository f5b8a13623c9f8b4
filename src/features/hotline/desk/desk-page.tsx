import { percentileOf } from "#core/figures/percentile";
import { fill } from "#core/text/fill";
import type { Official } from "#core/access/actor";
import { localDateOf, instantOn } from "#core/time/local-time";
import { unitCodeOf } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { ButtonLink } from "#ui/button/view";
import { Facts } from "#ui/facts/view";
import { followLiveCalls } from "../calls/follow-live-calls.ts";
import { officesOf } from "../calls/my-calls.ts";
import { addCalls, tallyHotline } from "../figures/tally.ts";
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
  const all = await tallyHotline(acting, { provinceCode, from, to: acting.at, at: acting.at });
  const units = officesOf(official)?.map(unitCodeOf);
  const own = addCalls([...all].flatMap(([unit, tally]) => (units?.includes(unit) === false ? [] : [tally])));
  const seconds = (share: number): string => {
    const { value } = percentileOf(own.waits, share, 1);
    return value === undefined ? text.none : fill(text.seconds, { n: value });
  };
  return (
    <Facts
      facts={[
        { term: text.figures.calls, value: own.calls },
        { term: text.figures.answered, value: own.answered },
        { term: text.figures.median, value: seconds(0.5) },
        { term: text.figures.p90, value: seconds(0.9) },
        { term: text.figures.kept, value: `${own.kept} / ${own.promised}` },
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
