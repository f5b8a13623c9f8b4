import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { findStep } from "#core/process/process";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Facts } from "#ui/facts/view";
import { List } from "#ui/list/view";
import { countByHour, countBySteps, type StepCount } from "../lists/centre-store.ts";
import { consoleMessages } from "./messages.ts";
import { statusNames } from "../messages.ts";
import { getProcess } from "../model/process-catalogue.ts";
import { readCentreDay, type CentreDay } from "../lists/work-store.ts";
import { CentreChoice } from "./centre-choice.tsx";
import { HourChart } from "./hour-chart.tsx";
import { centresInSight, isOfficial, seesProvince } from "./my-offices.ts";
import { dayPath } from "./paths.ts";
import { showProvince } from "./province-page.tsx";
import { dayAround } from "./today.ts";

/** A centre's day at a glance; the whole province for those who see it and have not chosen a centre. */
export async function showDay(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  if (!isOfficial(acting.actor)) return missing();
  if (seesProvince(acting.actor) && query["trung-tam"] === undefined) return showProvince(request);
  const centres = await centresInSight(acting);
  const centre = centres.find(({ id }) => id === query["trung-tam"]) ?? centres[0];
  if (!centre) return missing();
  const of = { provinceCode: centre.provinceCode, centre: centre.id, now: acting.at, ...dayAround(acting.at) };
  const day = await readCentreDay(acting.db, of);
  const hours = await countByHour(acting.db, of);
  const steps = await countBySteps(acting.db, of);
  const words = consoleMessages[locale].day;
  const main = (
    <div class="stack">
      <div class="row">
        <h1>{words.title}</h1>
        <span class="soft">{sayInstant(acting.at, locale)}</span>
      </div>
      <CentreChoice centres={centres} chosen={centre} path={dayPath} locale={locale} />
      <DayFacts day={day} locale={locale} />
      <HourChart hours={hours} locale={locale} />
      <Bottleneck steps={steps} locale={locale} />
    </div>
  );
  return page(words.title, main, { section: "day" });
}

const DayFacts = ({ day, locale }: { readonly day: CentreDay; readonly locale: Locale }) => {
  const words = consoleMessages[locale].day;
  return (
    <>
      <h2>{words.today}</h2>
      <Facts
        facts={[
          { term: words.received, value: day.received, note: fill(words.ofOnline, { n: day.online }) },
          { term: words.finished, value: day.finished, note: fill(words.ofLate, { n: day.finishedLate }) },
          { term: words.returned, value: day.returned },
          { term: words.dueToday, value: day.dueToday },
        ]}
      />
      <h2>{words.rightNow}</h2>
      <Facts
        facts={[
          { term: words.open, value: day.open },
          { term: words.lateNow, value: day.late },
          {
            term: words.awaitingSupplement,
            value: day.awaitingSupplement,
            note: fill(words.ofPayment, { n: day.awaitingPayment }),
          },
          { term: words.waitingToReturn, value: day.waitingToReturn },
        ]}
      />
    </>
  );
};

const stepName = ({ step, processId, status }: StepCount, locale: Locale): string => {
  const found = step === null ? undefined : findStep(getProcess(processId), step);
  return found?.name[locale] ?? statusNames[status][locale];
};

type Pile = { readonly name: string; readonly waiting: number; readonly late: number };

/** Steps of the same name in several processes are one place where people work. */
function pilesOf(steps: readonly StepCount[], locale: Locale): Pile[] {
  const byName = Map.groupBy(steps, (each) => stepName(each, locale));
  const sum = (counts: readonly StepCount[], of: "waiting" | "late"): number =>
    counts.reduce((total, each) => total + each[of], 0);
  return [...byName]
    .map(([name, counts]) => ({ name, waiting: sum(counts, "waiting"), late: sum(counts, "late") }))
    .toSorted((a, b) => b.late - a.late || b.waiting - a.waiting);
}

const Bottleneck = ({ steps, locale }: { readonly steps: readonly StepCount[]; readonly locale: Locale }) => {
  const words = consoleMessages[locale].day;
  const piles = pilesOf(steps, locale);
  const [most] = piles;
  return (
    <section class="stack tight">
      <h2>{words.bottleneck}</h2>
      {most && <p>{fill(words.bottleneckMost, { step: `“${most.name}”`, n: most.waiting, late: most.late })}</p>}
      <List
        caption={words.bottleneck}
        empty={words.bottleneckNone}
        columns={[{ title: words.step }, { title: words.waiting, number: true }, { title: words.late, number: true }]}
        rows={piles.map(({ name, waiting, late }) => ({ key: name, cells: [name, waiting, late] }))}
      />
    </section>
  );
};
