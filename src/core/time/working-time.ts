import type { DayPattern } from "./calendar-facts.ts";
import type { DayNumber } from "./local-date.ts";
import { DAY_MS } from "./local-date.ts";
import { dayOf, epochOf, MINUTE_MS, OFFSET_MS } from "./local-time.ts";
import { BLOCK_DAYS, BLOCK_SHIFT, blockOf, nextWorkingDayAfter, patternOn } from "./working-calendar.ts";
import type { DayBlock, WorkingCalendar } from "./working-calendar.ts";

const PLACE_MASK = BLOCK_DAYS - 1;

/** Open from the first moment of a window, closed at its last: at 11:30 and at 17:00 the office is closed. */
export const isOpenAt = (calendar: WorkingCalendar, at: Date): boolean => {
  const msOfDay = at.getTime() - epochOf(dayOf(at), 0);
  const openings = patternOn(calendar, dayOf(at))?.openings ?? [];
  return openings.some(({ from, to }) => msOfDay >= from && msOfDay < to);
};

/** The moment from which time counts: `at` itself while open, else the next opening. Undefined after 2199. */
export const normaliseStart = (calendar: WorkingCalendar, at: Date): Date | undefined => {
  let day: DayNumber | undefined = dayOf(at);
  let msOfDay = at.getTime() - epochOf(day, 0);
  while (day !== undefined) {
    const opening = patternOn(calendar, day)?.openings.find(({ to }) => msOfDay < to);
    if (opening) return new Date(epochOf(day, Math.max(msOfDay, opening.from)));
    day = nextWorkingDayAfter(calendar, day);
    msOfDay = 0;
  }
  return undefined;
};

/**
 * The earliest moment by which `minutes` of working time have passed since `from`; a sum that fills a window ends at its
 * closing (8 hours from Saturday are Monday 17:00, not Tuesday 07:00). Nought leaves `from` as it is, so that adding in
 * parts equals adding at once. Undefined for a negative or unreal amount, an invalid date, or a result beyond 2199.
 */
export const addWorkingMinutes = (calendar: WorkingCalendar, from: Date, minutes: number): Date | undefined => {
  const ms = Math.round(minutes * MINUTE_MS);
  if (ms === 0) return from;
  const sum = ms > 0 ? addWorkingMs(calendar, from.getTime(), ms) : undefined;
  return sum === undefined ? undefined : new Date(sum);
};

/**
 * Working minutes from one moment to another, negative when `to` is the earlier; with a fraction when the moments have
 * seconds. Undefined for moments outside 1900–2199.
 */
export const workingMinutesBetween = (calendar: WorkingCalendar, from: Date, to: Date): number | undefined => {
  if (to < from) return negated(workingMinutesBetween(calendar, to, from));
  const start = placeOf(calendar, from.getTime());
  const end = placeOf(calendar, to.getTime());
  if (!start || !end) return undefined;
  let ms = end.workedMs - start.workedMs;
  for (let index = start.index; index < end.index; index += 1) ms += blockMs(calendar.blockAt(index));
  return ms / MINUTE_MS;
};

const negated = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);

/** Where a moment lies: its block, and the working time from the block's start to it. */
const placeOf = (
  calendar: WorkingCalendar,
  epoch: number,
): { readonly index: number; readonly block: DayBlock; readonly workedMs: number } | undefined => {
  const local = epoch + OFFSET_MS;
  const day = Math.floor(local / DAY_MS);
  const block = blockOf(calendar, day);
  if (!block) return undefined;
  const place = day & PLACE_MASK;
  const pattern = calendar.patterns[(block.pattern[place] ?? 0) - 1];
  const workedToday = pattern ? workedInDay(pattern, local - day * DAY_MS) : 0;
  return { index: day >> BLOCK_SHIFT, block, workedMs: (block.minutesBefore[place] ?? 0) * MINUTE_MS + workedToday };
};

const addWorkingMs = (calendar: WorkingCalendar, epoch: number, ms: number): number | undefined => {
  const start = placeOf(calendar, epoch);
  if (!start) return undefined;
  let { index, block, workedMs: target } = start;
  target += ms;
  while (target > blockMs(block)) {
    target -= blockMs(block);
    index += 1;
    const next = calendar.blockAt(index);
    if (!next) return undefined;
    block = next;
  }
  const place = dayThatReaches(block, target);
  const pattern = calendar.patterns[(block.pattern[place] ?? 0) - 1];
  const rest = target - (block.minutesBefore[place] ?? 0) * MINUTE_MS;
  return pattern && epochOf(index * BLOCK_DAYS + place, msOfDayWhenWorked(pattern, rest));
};

const blockMs = (block: DayBlock | undefined): number => (block?.minutesBefore[BLOCK_DAYS] ?? 0) * MINUTE_MS;

/** First day by whose end the block's working time has reached `target` (which is more than nought). */
const dayThatReaches = (block: DayBlock, target: number): number => {
  const minutes = target / MINUTE_MS;
  let low = 0;
  let high = BLOCK_DAYS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((block.minutesBefore[middle + 1] ?? 0) >= minutes) high = middle;
    else low = middle + 1;
  }
  return low;
};

const workedInDay = (pattern: DayPattern, msOfDay: number): number => {
  let worked = 0;
  for (const { from, to } of pattern.openings) {
    if (msOfDay <= from) break;
    worked += Math.min(msOfDay, to) - from;
  }
  return worked;
};

const msOfDayWhenWorked = (pattern: DayPattern, ms: number): number => {
  let rest = ms;
  let end = 0;
  for (const { from, to } of pattern.openings) {
    end = Math.min(to, from + rest);
    if (rest <= to - from) break;
    rest -= to - from;
  }
  return end;
};
