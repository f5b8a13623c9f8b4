import { dateOfDay } from "#core/time/local-date";
import { dayOf, instantOn, minuteOfDay, parseClockTime } from "#core/time/local-time";
import type { WorkingCalendar } from "#core/time/working-calendar";
import { isOpenAt } from "#core/time/working-time";

/** When officials may be written to. Times are "HH:MM" in Viet Nam. */
export type PushRules = {
  readonly from: string;
  readonly to: string;
  /** Besides: only while the province's offices are open, so neither at noon nor at Tết. */
  readonly workingTimeOnly: boolean;
  /** What is not urgent is gathered and sent at these times. */
  readonly digestTimes: readonly string[];
};

export const usualPushRules: PushRules = {
  from: "07:00",
  to: "17:30",
  workingTimeOnly: true,
  digestTimes: ["07:30", "13:30"],
};

/** Whether anybody may be written to at this moment; what may not go out waits in the console. */
export function mayPush(rules: PushRules, calendar: WorkingCalendar, at: Date): boolean {
  const minute = minuteOfDay(at);
  const within = minute >= (parseClockTime(rules.from) ?? 0) && minute < (parseClockTime(rules.to) ?? 24 * 60);
  return within && (!rules.workingTimeOnly || isOpenAt(calendar, at));
}

const quarterMs = 15 * 60_000;
const mostQuarters = 60 * 24 * 4;

/** The next quarter of an hour at which somebody may be written to; undefined when none comes within two months. */
export function nextPushAt(rules: PushRules, calendar: WorkingCalendar, at: Date): Date | undefined {
  const first = Math.ceil(at.getTime() / quarterMs);
  for (let quarter = first; quarter < first + mostQuarters; quarter += 1) {
    const next = new Date(quarter * quarterMs);
    if (mayPush(rules, calendar, next)) return next;
  }
  return undefined;
}

/** Whether a reminder raised at `raisedAt` is due to go out: an urgent one at once, another with the first digest after it. */
export function isDueToTell(
  notice: { readonly raisedAt: Date; readonly urgent: boolean },
  { digestTimes }: PushRules,
  at: Date,
): boolean {
  if (notice.urgent || digestTimes.length === 0) return true;
  const day = dayOf(notice.raisedAt);
  const digests = [day, day + 1].flatMap((each) =>
    digestTimes.flatMap((time) => instantOn(dateOfDay(each), time) ?? []),
  );
  return digests.some((digest) => digest >= notice.raisedAt && digest <= at);
}
