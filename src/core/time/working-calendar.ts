import { ok, refuse } from "../result.ts";
import type { Result } from "../result.ts";
import { readDays, readPatterns } from "./calendar-facts.ts";
import type { CalendarFacts, CalendarRefusal, DayPattern } from "./calendar-facts.ts";
import { provisionalDaysOff } from "./days-off.ts";
import { dateOfDay, dayNumberOf, dayOfCivil, FIRST_YEAR, LAST_YEAR, weekdayOfDay, yearOfDay } from "./local-date.ts";
import type { DayNumber, LocalDate } from "./local-date.ts";
import { dayOf } from "./local-time.ts";

export { DEFAULT_WINDOWS, windowsOn } from "./calendar-facts.ts";
export type { CalendarFacts, CalendarRefusal, LaterWindows, OpeningWindow, WeeklyWindows } from "./calendar-facts.ts";

/** Days per block; a power of two, so that block and place of a day are a shift and a mask. */
export const BLOCK_DAYS = 512;
export const BLOCK_SHIFT = 9;

/** The working time of 512 days in a row, ready to be searched. */
export type DayBlock = {
  /** Working minutes from the block's start to the start of each day; one entry more than days: the whole block. */
  readonly minutesBefore: Int32Array;
  /** For each day 0 when closed, else its place in `patterns` plus one. */
  readonly pattern: Uint16Array;
};

/** An office's working time, ready to reckon with. Build once and keep: blocks are worked out when first needed. */
export type WorkingCalendar = {
  readonly facts: CalendarFacts;
  readonly provisionalFrom: LocalDate;
  /** One per weekday, Monday first; seven more for each later change of hours. */
  readonly patterns: readonly DayPattern[];
  /** The block with this number (day >> 9); undefined outside 1900–2199. */
  readonly blockAt: (block: number) => DayBlock | undefined;
};

const FIRST_DAY = dayOfCivil(FIRST_YEAR, 1, 1);
const LAST_DAY = dayOfCivil(LAST_YEAR, 12, 31);
const FIRST_BLOCK = FIRST_DAY >> BLOCK_SHIFT;
const LAST_BLOCK = LAST_DAY >> BLOCK_SHIFT;

/** Refused, with the weekday (1 Monday … 7 Sunday) or date that is wrong, when the facts contradict themselves. */
export const buildWorkingCalendar = (facts: CalendarFacts): Result<WorkingCalendar, CalendarRefusal> => {
  const hours = readHours(facts);
  if (!hours.ok) return hours;
  const { patterns, mondayOn } = hours.value;
  const off = readDays(facts.daysOff);
  if (!off.ok) return off;
  const worked = readDays(facts.workedDays);
  if (!worked.ok) return worked;
  const known = knownDays(facts, off.value);
  if (!known) return refuse("calendar.bad_date", { date: facts.provisionalFrom ?? "" });

  const isOff = daysOffTest(off.value, known);
  const patternOf = (day: DayNumber): number => {
    if (worked.value.has(day)) return mondayOn(day);
    return isOff(day) ? 0 : mondayOn(day) - 1 + weekdayOfDay(day);
  };
  const blocks = new Map<number, DayBlock>();
  const blockAt = (block: number): DayBlock | undefined => {
    const ready = blocks.get(block);
    if (ready || block < FIRST_BLOCK || block > LAST_BLOCK) return ready;
    const built = buildBlock(block, patterns, patternOf);
    blocks.set(block, built);
    return built;
  };
  return ok({ facts, provisionalFrom: dateOfDay(known.until), patterns, blockAt });
};

type Hours = {
  readonly patterns: readonly DayPattern[];
  /** Place in `patterns`, plus one, of the Monday of the hours that hold on a day. */
  readonly mondayOn: (day: DayNumber) => number;
};

const readHours = ({ windows, laterWindows = [] }: CalendarFacts): Result<Hours, CalendarRefusal> => {
  const first = readPatterns(windows);
  if (!first.ok) return first;
  const patterns = [...first.value];
  const starts: DayNumber[] = [];
  for (const { from, windows: later } of laterWindows) {
    const start = dayNumberOf(from);
    if (start === undefined || start <= (starts.at(-1) ?? -Infinity))
      return refuse("calendar.bad_date", { date: from });
    const read = readPatterns(later);
    if (!read.ok) return read;
    starts.push(start);
    patterns.push(...read.value);
  }
  return ok({ patterns, mondayOn: (day) => 1 + 7 * (starts.findLastIndex((start) => start <= day) + 1) });
};

/** The span of days whose notices are known: from `since`, up to but not including `until`. */
type KnownDays = { readonly since: DayNumber; readonly until: DayNumber };

const knownDays = (facts: CalendarFacts, off: ReadonlySet<DayNumber>): KnownDays | undefined => {
  const listed = [...off].toSorted((one, other) => one - other);
  const [first, last] = [listed.at(0), listed.at(-1)];
  const since = first === undefined ? Infinity : dayOfCivil(yearOfDay(first), 1, 1);
  const until =
    facts.provisionalFrom !== undefined
      ? dayNumberOf(facts.provisionalFrom)
      : dayOfCivil(last === undefined ? FIRST_YEAR : yearOfDay(last) + 1, 1, 1);
  return until === undefined ? undefined : { since: Math.min(since, until), until };
};

const daysOffTest = (off: ReadonlySet<DayNumber>, known: KnownDays): ((day: DayNumber) => boolean) => {
  const provisional = new Map<number, ReadonlySet<LocalDate>>();
  const isProvisionallyOff = (day: DayNumber): boolean => {
    const year = yearOfDay(day);
    const days = provisional.get(year) ?? new Set(provisionalDaysOff(year));
    provisional.set(year, days);
    return days.has(dateOfDay(day));
  };
  return (day) => off.has(day) || ((day < known.since || day >= known.until) && isProvisionallyOff(day));
};

const buildBlock = (
  block: number,
  patterns: readonly DayPattern[],
  patternOf: (day: DayNumber) => number,
): DayBlock => {
  const minutesBefore = new Int32Array(BLOCK_DAYS + 1);
  const pattern = new Uint16Array(BLOCK_DAYS);
  let minutes = 0;
  for (let place = 0; place < BLOCK_DAYS; place += 1) {
    const which = patternOf(block * BLOCK_DAYS + place);
    pattern[place] = which;
    minutes += patterns[which - 1]?.minutes ?? 0;
    minutesBefore[place + 1] = minutes;
  }
  return { minutesBefore, pattern };
};

const CLOSED: DayPattern = { openings: [], minutes: 0 };

/** The block of a day; undefined outside 1900–2199 and for NaN, which a bare shift would turn into 1970. */
export const blockOf = (calendar: WorkingCalendar, day: DayNumber): DayBlock | undefined =>
  day >= FIRST_DAY && day <= LAST_DAY ? calendar.blockAt(day >> BLOCK_SHIFT) : undefined;

/** A day's openings: none when it is off, undefined outside 1900–2199. */
export const patternOn = (calendar: WorkingCalendar, day: DayNumber): DayPattern | undefined => {
  const block = blockOf(calendar, day);
  return block && (calendar.patterns[(block.pattern[day & (BLOCK_DAYS - 1)] ?? 0) - 1] ?? CLOSED);
};

/** The first working day after a day; undefined only at the end of 2199. */
export const nextWorkingDayAfter = (calendar: WorkingCalendar, day: DayNumber): DayNumber | undefined => {
  let next = day + 1;
  let pattern = patternOn(calendar, next);
  while (pattern && pattern.minutes === 0) {
    next += 1;
    pattern = patternOn(calendar, next);
  }
  return pattern && next;
};

export const isWorkingDay = (calendar: WorkingCalendar, date: LocalDate): boolean => {
  const day = dayNumberOf(date);
  return day !== undefined && (patternOn(calendar, day)?.minutes ?? 0) > 0;
};

/** The first working day after `date`; undefined when `date` is no day, or at the end of 2199. */
export const nextWorkingDay = (calendar: WorkingCalendar, date: LocalDate): LocalDate | undefined => {
  const day = dayNumberOf(date);
  const next = day === undefined ? undefined : nextWorkingDayAfter(calendar, day);
  return next === undefined ? undefined : dateOfDay(next);
};

/** Whether a due date rests on holidays that no notice has confirmed yet, and is worth showing as provisional. */
export const isProvisional = (calendar: WorkingCalendar, dueAt: Date): boolean =>
  dateOfDay(dayOf(dueAt)) >= calendar.provisionalFrom;
