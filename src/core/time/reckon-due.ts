import { promise } from "./clock.ts";
import type { Clock, ClockSegment, PromisedDue } from "./clock.ts";
import { localDateOf, parseInstant } from "./local-time.ts";
import { moveByPause } from "./move-by-pause.ts";
import type { ClockTerms } from "./terms.ts";
import { isWorkingDay } from "./working-calendar.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { normaliseStart } from "./working-time.ts";

/** Why a due date was promised anew because the calendar had changed; reckoning from the start covers it already. */
export const MOVED_BY_CALENDAR = "calendar";

/**
 * What a clock's due date would be if every segment were counted by this calendar: the same starts, pauses and promises
 * of persons, other working days. Compared with what was promised it shows whom a late change of the calendar concerns.
 * `terms` serve clocks that did not keep their own. Undefined where no due date is set, or none can be reckoned.
 */
export const reckonDue = (clock: Clock, calendar: WorkingCalendar, terms?: ClockTerms): Date | undefined => {
  let due: Date | undefined;
  let counted = terms;
  for (const promised of clock.dueHistory) {
    const place = clock.segments.findIndex((segment) => beganWith(segment, promised));
    const segment = clock.segments[place];
    const pause = clock.segments[place - 1];
    if (!segment) {
      due = promisedByPerson(calendar, promised, due);
    } else if (pause?.kind === "paused" && !startsAnew(segment)) {
      due = due && afterPause(calendar, due, { pause, terms: counted });
    } else {
      counted = segment.terms ?? terms;
      due = counted && fromStart(calendar, segment, counted);
    }
  }
  return due;
};

const beganWith = (segment: ClockSegment, { at, reason }: PromisedDue): boolean =>
  segment.kind === "running" && segment.from === at && segment.reason === reason;

const startsAnew = ({ terms, reason }: ClockSegment): boolean => terms !== undefined || reason === "supplement-restart";

const fromStart = (calendar: WorkingCalendar, { from }: ClockSegment, terms: ClockTerms): Date | undefined => {
  const start = parseInstant(from);
  const due = start && promise(terms, calendar, start);
  return due?.ok ? due.value : undefined;
};

const afterPause = (
  calendar: WorkingCalendar,
  due: Date,
  { pause, terms }: { readonly pause: ClockSegment; readonly terms: ClockTerms | undefined },
): Date | undefined => {
  const from = parseInstant(pause.from);
  const to = pause.to === undefined ? undefined : parseInstant(pause.to);
  return from && to && moveByPause(calendar, due, { from, to, terms });
};

// A date that somebody set stands, unless nobody works on it: then the next opening (Civil Code 2015 art. 148.5).
const promisedByPerson = (
  calendar: WorkingCalendar,
  { dueAt, reason }: PromisedDue,
  reckoned: Date | undefined,
): Date | undefined => {
  if (reason === MOVED_BY_CALENDAR) return reckoned;
  const set = dueAt === null ? undefined : parseInstant(dueAt);
  return set && (isWorkingDay(calendar, localDateOf(set)) ? set : normaliseStart(calendar, set));
};
