import { formatWhole } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { callsWithoutCase } from "#features/hotline";
import { lateLinesPath, nameCause } from "#features/reports";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { List, type Row } from "#ui/list/view";
import { Note } from "#ui/note/view";
import { Tabs } from "#ui/tabs/view";
import { Tag } from "#ui/tag/view";
import { messages } from "../messages.ts";
import { lateOf, type LateHere } from "../topics/late-procedures.ts";
import { nameTopic } from "../topics/name-topic.ts";
import { groupings, readTopics, weekOf, type Grouping, type TopicRow } from "../topics/read-topics.ts";
import { isByCall, readGrouping, topicAddress, topicsAddress } from "./addresses.ts";
import { WeekBars } from "./week-bars.tsx";

const shown = 30;

type Named = TopicRow & { readonly name: string };

/** What people tell this week, rising matters first; every number leads to its cases, calls and cause. */
export async function showTopics(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const text = messages[locale].topics;
  const [by, byCall] = [readGrouping(query["theo"]), isByCall(query["kenh"])];
  const { rows, fewest } = await readTopics(acting, actor, { by, byCall });
  const named = await Promise.all(rows.slice(0, shown).map(async (row) => ({ ...row, name: await nameTopic(request, by, row.key) }))); // prettier-ignore
  const procedures = by === "procedure" ? named.flatMap(({ key }) => (key ? [key] : [])) : [];
  const late = await lateOf(acting, procedures);
  const without = await callsWithoutCase(acting, actor, weekOf(acting.at));
  const main = (
    <div class="stack">
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Tabs
        label={text.title}
        tabs={groupings.map((each) => ({
          label: text.by[each],
          href: topicsAddress({ by: each, byCall }),
          current: each === by,
        }))}
      />
      <Tabs
        label={text.channels}
        tabs={[false, true].map((each) => ({ label: each ? text.calls : text.every, href: topicsAddress({ by, byCall: each }), current: each === byCall }))} // prettier-ignore
      />
      {named.length > 0 && <Finding rows={named} locale={locale} />}
      <List
        caption={text.title}
        empty={text.empty}
        columns={[
          { title: text.by[by] },
          { title: text.week, number: true },
          { title: text.usual, number: true },
          { title: text.trend, wide: true },
          ...(by === "procedure" ? [{ title: text.late }] : []),
        ]}
        rows={named.map((row) => rowOf(row, { by, byCall, late, locale }))}
      />
      <p class="soft">
        {fill(text.without, {
          answered: formatWhole(without.answered, locale),
          missed: formatWhole(without.missed, locale),
        })}
      </p>
      <p class="soft">{fill(text.how, { fewest })}</p>
    </div>
  );
  return page(text.title, main, { section: "topics" });
}

const Finding = ({ rows, locale }: { readonly rows: readonly Named[]; readonly locale: Locale }) => {
  const text = messages[locale].topics;
  const rising = rows.filter(({ rise }) => rise.rises);
  const names = rising.slice(0, 3).map(({ name }) => name).join(", "); // prettier-ignore
  return (
    <Note grave={rising.length > 0}>
      <strong>{rising.length > 0 ? fill(text.findingRises, { n: rising.length, names }) : text.findingNone}</strong>
    </Note>
  );
};

type Drawing = {
  readonly by: Grouping;
  readonly byCall: boolean;
  readonly late: LateHere | undefined;
  readonly locale: Locale;
};

const decimal = (value: number, locale: Locale): string => {
  const text = (Math.round(value * 10) / 10).toString();
  return locale === "vi" ? text.replace(".", ",") : text;
};

function rowOf({ key, name, rise, weeks }: Named, { by, byCall, late, locale }: Drawing): Row {
  const text = messages[locale].topics;
  const href = topicAddress({ by, byCall }, key);
  const found = late?.late.get(key);
  return {
    key: key || "none",
    href,
    cells: [
      <>
        <a href={href}>{name}</a>{" "}
        {rise.rises && (
          <Tag kind="late">{`${text.rising}, ${fill(text.atLeast, { n: decimal(rise.atLeast, locale) })}`}</Tag>
        )}
      </>,
      <a href={topicAddress({ by, byCall }, key, "vu-viec")}>
        <b>{formatWhole(rise.count, locale)}</b>
      </a>,
      decimal(rise.usual, locale),
      <WeekBars weeks={weeks} />,
      ...(by === "procedure" ? [<LateCell key={key} late={late} found={found} locale={locale} />] : []),
    ],
  };
}

type LateProps = {
  readonly late: LateHere | undefined;
  readonly found: NonNullable<ReturnType<LateHere["late"]["get"]>> | undefined;
  readonly locale: Locale;
};

const LateCell = ({ late, found, locale }: LateProps) => {
  if (!late || !found) return <span class="soft">0</span>;
  const { place, period } = late;
  const { procedureCode: procedure, mainly } = found;
  const text = messages[locale].topics;
  return (
    <>
      <a href={lateLinesPath({ place, period, procedure })}>{found.late}</a>{" "}
      <a class="wide" href={lateLinesPath({ place, period, procedure, cause: mainly.cause })}>
        <small>{fill(text.mainly, { count: mainly.count, cause: nameCause(mainly.cause, locale) })}</small>
      </a>
    </>
  );
};
