import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { PeriodFields } from "#features/reports";
import { sayDate } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { List } from "#ui/list/view";
import { Note } from "#ui/note/view";
import type { Figures } from "../figures/read-figures.ts";
import { saySeconds, sayShare, sayWait } from "../figures/say-measure.ts";
import { messages } from "../messages.ts";
import { figuresAddress, periodQuery } from "./addresses.ts";

/** What the reader came for, in one sentence. */
export function sayFinding({ place, measures }: Figures, locale: Locale): string {
  const text = messages[locale];
  const named = place.name[locale];
  if (measures.answered.of === 0) return fill(text.findingNone, { place: named });
  const { answered, median } = measures;
  return fill(text.finding, { place: named, share: sayShare(answered, locale), median: sayWait(median, locale) });
}

/** Another period, by name or from day to day. */
export const PeriodForm = ({ request, path }: { readonly request: PageRequest; readonly path: string }) => (
  <form class="choices no-print" action={path}>
    <PeriodFields request={request} />
    {request.query["xep"] && <input type="hidden" name="xep" value={request.query["xep"]} />}
    <button class="button quiet">{messages[request.locale].show}</button>
  </form>
);

/** What the unit was before and is now, so that nobody looks for old figures under a new name. */
export const SuccessionNotes = ({ figures, request }: { readonly figures: Figures; readonly request: PageRequest }) => {
  const { locale, query } = request;
  const text = messages[locale];
  const unit = figures.place.name[locale];
  const { before = [], after, sameCode = [] } = figures.succession ?? {};
  const link = ({ key, name }: (typeof before)[number]) => (
    <a href={figuresAddress({ unit: key }, periodQuery(query))}>{name[locale]}</a>
  );
  const firstDay = figures.period.from;
  return (
    <>
      {after && (
        <Note>
          {fill(text.after, { unit, heir: after.name[locale] })} {link(after)}
        </Note>
      )}
      {before.length > 0 && (
        <Note>
          {fill(text.before, { unit })} {before.map((each, at) => [at > 0 && ", ", link(each)])}
        </Note>
      )}
      {sameCode
        .filter(({ until }) => until >= firstDay)
        .map(({ name, until }) => (
          <Note key={until}>{fill(text.sameCode, { day: sayDate(until), name: name[locale] })}</Note>
        ))}
    </>
  );
};

/** How each number stood up to the test calls of the period. */
export const LinesTable = ({ figures, request }: { readonly figures: Figures; readonly request: PageRequest }) => {
  const { locale, acting } = request;
  const text = messages[locale];
  const { lines, place } = figures;
  if (lines.length === 0) return null;
  return (
    <section class="stack">
      <h2>{text.lines}</h2>
      <p class="soft">
        {text.linesLead} <a href={`/duong-day-nong/${place.key}`}>{text.health}</a>
      </p>
      <List
        caption={text.lines}
        empty=""
        columns={[{ title: text.line }, { title: text.reached, number: true }, { title: text.wait, number: true }, { title: text.last }]} // prettier-ignore
        rows={lines.map(({ line, checks, reached, median, lastAt }) => ({
          key: line,
          cells: [
            line,
            `${reached} / ${checks}`,
            median === null ? "" : saySeconds(Math.round(median), locale),
            sayInstant(lastAt, locale, { now: acting.at }),
          ],
        }))}
      />
    </section>
  );
};
