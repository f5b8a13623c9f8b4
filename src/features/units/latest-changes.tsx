import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { List } from "#ui/list/view";
import { calendarMessages } from "./calendar-messages.ts";
import type { CalendarChange } from "./calendar-change-store.ts";
import { proposalsPath, type CalendarPageProps } from "./calendar-page-props.ts";
import { sayDay } from "./say-day.ts";

/** What was changed in the calendar, and whose printed due dates it concerned. */
export const LatestChanges = ({ changes, locale }: CalendarPageProps) => {
  const text = calendarMessages[locale];
  const affected = (change: CalendarChange) => {
    if (change.affected === undefined) return text.looking;
    if (change.affected === 0) return text.nobody;
    return <a href={proposalsPath}>{fill(text.toProposals, { n: change.affected })}</a>;
  };
  return (
    <section class="stack">
      <h2>{text.changes}</h2>
      <List
        caption={text.changes}
        empty={text.noChanges}
        columns={[
          { title: text.changedAt },
          { title: text.change },
          { title: text.instrument, wide: true },
          { title: text.affected },
        ]}
        rows={changes.map((change) => ({
          key: change.id,
          cells: [
            sayInstant(change.changedAt, locale),
            fill(text.kinds[change.kind], { day: change.day ? sayDay(change.day, locale) : "" }),
            change.instrument,
            affected(change),
          ],
        }))}
      />
    </section>
  );
};
