import type { Official } from "#core/access/actor";
import { may } from "#core/access/may";
import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { topicCasesOf, topics, type TopicCase } from "#features/cases";
import { callsById, type CallLine } from "#features/hotline";
import { lateLinesPath, nameCause } from "#features/reports";
import { consoleRoot, missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { BarChart } from "#ui/bar-chart/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { List } from "#ui/list/view";
import { saySeconds } from "../figures/say-measure.ts";
import { messages } from "../messages.ts";
import { lateOf } from "../topics/late-procedures.ts";
import { nameTopic } from "../topics/name-topic.ts";
import { readTopics, weekMs, weekOf, type Grouping } from "../topics/read-topics.ts";
import { isByCall, readGrouping, topicsAddress } from "./addresses.ts";

/** One matter: its five weeks, the cases and calls of this one, and where its dossiers are late. */
export async function showTopic(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const text = messages[locale].topics;
  const shown = { by: readGrouping(query["theo"]), byCall: isByCall(query["kenh"]) };
  const key = (query["muc"] ?? "").slice(0, 40);
  const { rows } = await readTopics(acting, actor, shown);
  const row = rows.find((each) => each.key === key);
  const cases = await casesOf(request, actor, { ...shown, key });
  const calls = await callsById(
    acting,
    actor.provinceCode,
    cases.flatMap(({ callId }) => callId ?? []),
  );
  const name = await nameTopic(request, shown.by, key);
  const main = (
    <div class="stack">
      <Breadcrumb crumbs={[{ label: text.back, href: topicsAddress(shown) }, { label: name }]} locale={locale} />
      <h1>{name}</h1>
      {row && (
        <BarChart
          title={text.weeksTitle}
          bars={row.weeks.map((value, at) => ({
            key: String(at),
            label: weekLabel(acting.at, row.weeks.length - 1 - at, locale),
            value,
          }))}
        />
      )}
      {shown.by === "procedure" && key !== "" && (await drawLate(request, key))}
      <h2 id="vu-viec">{`${text.cases} ${cases.length}`}</h2>
      <CaseList cases={cases} request={request} />
      <h2 id="cuoc-goi">{`${text.callsOf} ${calls.length}`}</h2>
      <CallList calls={calls} cases={cases} request={request} />
    </div>
  );
  return page(name, main, { section: "topics" });
}

type Of = { readonly by: Grouping; readonly byCall: boolean; readonly key: string };

/** This week's cases of the matter: the same lines of the same statement as its number. */
async function casesOf(
  { acting }: PageRequest,
  official: Official,
  { by, byCall, key }: Of,
): Promise<readonly TopicCase[]> {
  const topic = topics.find((each) => each === key);
  if ((by === "cause" && !topic) || (by === "unit" && key === "")) return [];
  return topicCasesOf(acting, official, {
    ...weekOf(acting.at),
    byCall,
    ...(by === "unit" ? { unit: key } : {}),
    ...(by === "cause" && topic ? { topic } : {}),
    ...(by === "procedure" ? { procedureCode: key === "" ? null : key } : {}),
  });
}

function weekLabel(at: Date, weeksAgo: number, locale: Locale): string {
  const end = at.getTime() - weeksAgo * weekMs;
  const day = (ms: number): string => {
    const [, month = "", date = ""] = new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10).split("-");
    return `${Number(date)}/${Number(month)}`;
  };
  return fill(messages[locale].topics.weekOf, { from: day(end - weekMs), to: day(end) });
}

async function drawLate({ acting, locale }: PageRequest, procedure: string) {
  const text = messages[locale].topics;
  const here = await lateOf(acting, [procedure]);
  const found = here?.late.get(procedure);
  const page = <a href={`/thu-tuc/${procedure}`}>{text.procedure}</a>;
  if (!here || !found) return <p>{text.noneLate} {page}</p>; // prettier-ignore
  const { cause, count } = found.mainly;
  const { place, period } = here;
  return (
    <p>
      <a href={lateLinesPath({ place, period, procedure, cause })}>
        {fill(text.lateBySteps, { n: found.late, cause: nameCause(cause, locale), count })}
      </a>{" "}
      {page}
    </p>
  );
}

const CaseList = ({ cases, request }: { readonly cases: readonly TopicCase[]; readonly request: PageRequest }) => {
  const { locale, acting } = request;
  const text = messages[locale].topics;
  return (
    <List
      caption={text.cases}
      empty={text.noCases}
      columns={[{ title: text.caseCode }, { title: text.text }, { title: text.opened }]}
      rows={cases.map(({ code, text: said, openedAt }) => ({
        key: code,
        href: caseHref(code),
        cells: [
          <a class="nowrap" href={caseHref(code)}>
            {code}
          </a>,
          said.length > 120 ? `${said.slice(0, 118)}…` : said,
          sayInstant(openedAt, locale, { now: acting.at }),
        ],
      }))}
    />
  );
};

const caseHref = (code: string): string => `${consoleRoot}/y-kien/${encodeURIComponent(code)}`;

type CallsProps = {
  readonly calls: readonly CallLine[];
  readonly cases: readonly TopicCase[];
  readonly request: PageRequest;
};

/** Only whoever answers calls may open one; for a leader its case says what it was about. */
const CallList = ({ calls, cases, request }: CallsProps) => {
  const { locale, acting } = request;
  const text = messages[locale].topics;
  const opens = may(acting.actor, "hotline.answer");
  return (
    <List
      caption={text.callsOf}
      empty={text.noCalls}
      columns={[
        { title: text.opened },
        { title: text.waited },
        { title: text.line, wide: true },
        { title: text.caseCode },
      ]}
      rows={calls.map(({ id, at, answered, seconds, line }) => {
        const caseCode = cases.find(({ callId }) => callId === id)?.code;
        const when = sayInstant(at, locale, { now: acting.at });
        return {
          key: id,
          cells: [
            opens ? <a href={`${consoleRoot}/duong-day-nong/cuoc-goi/${id}`}>{when}</a> : when,
            answered ? (seconds === null ? "" : saySeconds(seconds, locale)) : text.missed,
            line ?? "",
            caseCode ? <a href={caseHref(caseCode)}>{caseCode}</a> : "",
          ],
        };
      })}
    />
  );
};
