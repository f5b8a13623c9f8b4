import { fill } from "../text/fill.ts";
import type { Locale } from "../text/locale.ts";
import { promise } from "./clock.ts";
import type { Clock, ClockSegment, PromisedDue } from "./clock.ts";
import { clockMessages } from "./clock-messages.ts";
import { dateOfDay, weekdayOfDay } from "./local-date.ts";
import type { DayNumber, LocalDate } from "./local-date.ts";
import { dayOf, instantOn, parseInstant } from "./local-time.ts";
import { sayInstant, sayLimit, sayWorkingTime } from "./say-time.ts";
import type { ClockTerms } from "./terms.ts";
import { patternOn } from "./working-calendar.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { normaliseStart, workingMinutesBetween } from "./working-time.ts";

/** One stretch of a clock, or one new promise, in a sentence. Instants are ISO text; `to` is absent for what lasts. */
export type ClockSentence = {
  readonly kind: "counted" | "paused" | "promised" | "stopped";
  readonly from: string;
  readonly to?: string;
  readonly text: string;
};

export type Explaining = {
  readonly calendar: WorkingCalendar;
  readonly locale: Locale;
  /** Name of a day off or a make-up day, where it has one. */
  readonly dayName?: (date: LocalDate, locale: Locale) => string | undefined;
  readonly now?: Date;
  /** Leaves out what was noted in free words; agencies and decisions are named still. */
  readonly plain?: boolean;
};

/**
 * Why a dossier is due when it is: one sentence for each stretch that counted or stood still, with what began it, what
 * counted, which days off were skipped, and from where to where the due date moved. In the order in which it happened.
 */
export const explainClock = (clock: Clock, explaining: Explaining): readonly ClockSentence[] => {
  const told = clock.segments.flatMap((segment) => {
    const promised = clock.dueHistory.findIndex(({ at, reason }) => at === segment.from && reason === segment.reason);
    const sentence =
      segment.kind === "paused" ? sayPause(segment, explaining) : sayRun(clock, { segment, promised }, explaining);
    return [sentence];
  });
  const anew = clock.dueHistory.flatMap((promised, place) =>
    clock.segments.some(({ from, reason }) => from === promised.at && reason === promised.reason)
      ? []
      : [sayPromise(clock, place, explaining)],
  );
  return [...told, ...anew, ...sayStop(clock, explaining)]
    .toSorted(byTime)
    .map((each) => ({ ...each, text: each.text.charAt(0).toUpperCase() + each.text.slice(1) }));
};

const byTime = (one: ClockSentence, other: ClockSentence): number => instant(one.from) - instant(other.from);
const instant = (text: string): number => parseInstant(text)?.getTime() ?? 0;

const say = (text: string | null | undefined, { locale, now }: Explaining): string => {
  const at = text ? parseInstant(text) : undefined;
  return at ? sayInstant(at, locale, now ? { now } : {}) : clockMessages[locale].noDue;
};

/** Notes that name an agency or a decision, not a person's matter. */
const openNotes: ReadonlySet<string> = new Set(["agency", "calendar"]);

const sayWhy = (
  { reason, note }: { readonly reason: string; readonly note?: string },
  { locale, plain }: Explaining,
): string => {
  const known = clockMessages[locale].reasons[reason];
  const why = known ?? (plain ? clockMessages[locale].otherReason : reason);
  return note && (!plain || openNotes.has(reason)) ? `${why} (${note})` : why;
};

type Run = { readonly segment: ClockSegment; readonly promised: number };

const sayRun = (clock: Clock, { segment, promised }: Run, explaining: Explaining): ClockSentence => {
  const { locale } = explaining;
  const text = clockMessages[locale];
  const due = clock.dueHistory[promised]?.dueAt ?? null;
  const before = clock.dueHistory[promised - 1]?.dueAt ?? null;
  const values = { from: say(segment.from, explaining), why: sayWhy(segment, explaining), due: say(due, explaining), before: say(before, explaining) }; // prettier-ignore
  const begins = segment.terms !== undefined || promised === 0;
  const moved = due === before ? text.goesOnUnmoved : text.goesOn;
  const sentence = due === null ? text.runsFree : begins ? sayStart(values, segment, explaining) : fill(moved, values);
  const extra = due === null || !begins ? [] : sayCounting(segment, due, explaining);
  return { ...spanOf(segment), kind: "counted", text: [fill(sentence, values), ...extra].join("; ") + "." };
};

const sayStart = (
  values: Readonly<Record<string, string>>,
  { terms }: ClockSegment,
  { locale }: Explaining,
): string => {
  const text = clockMessages[locale];
  if (!terms) return fill(text.begins, values);
  const method = text.methods[terms.method ?? "hour-based"];
  return fill(text.beginsWith, { ...values, limit: sayTerms(terms, locale), method });
};

/** A limit with what stands behind it: the law's own where less is promised, and what a remote place adds. */
export const sayTerms = ({ limit, basis }: ClockTerms, locale: Locale): string => {
  const text = clockMessages[locale];
  const said = sayLimit(limit, locale);
  const behind = [
    ...(basis?.committedBy ? [fill(text.committed, { statutory: sayLimit(basis.statutory, locale), instrument: basis.committedBy })] : []), // prettier-ignore
    ...(basis?.remote ? [fill(text.remote, { n: basis.remote.days, instrument: basis.remote.instrument })] : []),
  ];
  return behind.length > 0 ? `${said} (${behind.join("; ")})` : said;
};

/** From when it counted where reception lay outside hours, and which days it skipped or gained. */
const sayCounting = (segment: ClockSegment, due: string, explaining: Explaining): string[] => {
  const { calendar, locale } = explaining;
  const text = clockMessages[locale];
  const [from, until] = [parseInstant(segment.from), parseInstant(due)];
  if (!from || !until) return [];
  const start = normaliseStart(calendar, from);
  const outside = start && start > from && segment.terms?.method !== "day-based";
  const late = outside ? [fill(text.outsideHours, { start: sayInstant(start, locale) })] : [];
  // By another calendar than today's: the days off of today are not those it was reckoned with.
  if (segment.terms && promisedBy(segment.terms, calendar, from) !== until.getTime())
    return [...late, text.changedSince];
  const { off, worked } = differentDays(explaining, dayOf(from), dayOf(until));
  return [
    ...late,
    ...(off.length > 0 ? [fill(text.skipped, { days: sayDays(off, explaining) })] : []),
    ...(worked.length > 0 ? [fill(text.madeUp, { days: sayDays(worked, explaining) })] : []),
  ];
};

const promisedBy = (terms: ClockTerms, calendar: WorkingCalendar, from: Date): number | undefined => {
  const due = promise(terms, calendar, from);
  return due.ok ? due.value?.getTime() : undefined;
};

/** Days of a span that are not as their weekday: off though the office opens then, worked though it does not. */
const differentDays = ({ calendar }: Explaining, from: DayNumber, until: DayNumber) => {
  const off: DayNumber[] = [];
  const worked: DayNumber[] = [];
  for (let day = from; day <= until; day += 1) {
    const usually = (calendar.facts.windows[weekdayOfDay(day) - 1]?.length ?? 0) > 0;
    const open = (patternOn(calendar, day)?.minutes ?? 0) > 0;
    if (usually && !open) off.push(day);
    if (!usually && open) worked.push(day);
  }
  return { off, worked };
};

const sayDays = (days: readonly DayNumber[], explaining: Explaining): string => {
  const runs: { first: DayNumber; last: DayNumber; name: string }[] = [];
  for (const day of days) {
    const name = explaining.dayName?.(dateOfDay(day), explaining.locale) ?? "";
    const run = runs.at(-1);
    if (run && run.last === day - 1 && run.name === name) run.last = day;
    else runs.push({ first: day, last: day, name });
  }
  return runs.map((run) => sayDayRun(run, explaining)).join(", ");
};

const sayDayRun = (
  run: { readonly first: DayNumber; readonly last: DayNumber; readonly name: string },
  { locale }: Explaining,
): string => {
  const sayDay = (day: DayNumber): string => {
    const at = instantOn(dateOfDay(day), "00:00");
    return at ? (sayInstant(at, locale).split(",")[0] ?? "") : "";
  };
  const [first, last] = [sayDay(run.first), sayDay(run.last)];
  const days = run.first === run.last ? first : fill(clockMessages[locale].dayRange, { first, last });
  return run.name ? `${days} (${run.name})` : days;
};

const sayPause = (segment: ClockSegment, explaining: Explaining): ClockSentence => {
  const { calendar, locale } = explaining;
  const text = clockMessages[locale];
  const why = sayWhy(segment, explaining);
  const [from, to] = [parseInstant(segment.from), segment.to === undefined ? undefined : parseInstant(segment.to)];
  const values = { from: say(segment.from, explaining), to: say(segment.to, explaining), why };
  const minutes = from && to ? Math.floor(workingMinutesBetween(calendar, from, to) ?? 0) : 0;
  const sentence = to
    ? fill(text.paused, { ...values, span: sayWorkingTime(minutes, locale) })
    : fill(text.stands, values);
  return { ...spanOf(segment), kind: "paused", text: `${sentence}.` };
};

const sayPromise = (clock: Clock, place: number, explaining: Explaining): ClockSentence => {
  const promised = clock.dueHistory[place] as PromisedDue;
  const before = clock.dueHistory[place - 1]?.dueAt ?? null;
  const values = {
    at: say(promised.at, explaining),
    before: say(before, explaining),
    due: say(promised.dueAt, explaining),
  };
  const text = fill(clockMessages[explaining.locale].promised, { ...values, why: sayWhy(promised, explaining) });
  return { kind: "promised", from: promised.at, text: `${text}.` };
};

const sayStop = (clock: Clock, explaining: Explaining): ClockSentence[] => {
  const last = clock.segments.at(-1);
  if (clock.state !== "stopped" || last?.to === undefined) return [];
  const text = fill(clockMessages[explaining.locale].stopped, { at: say(last.to, explaining) });
  return [{ kind: "stopped", from: last.to, text: `${text}.` }];
};

const spanOf = ({ from, to }: ClockSegment): { readonly from: string; readonly to?: string } =>
  to === undefined ? { from } : { from, to };
