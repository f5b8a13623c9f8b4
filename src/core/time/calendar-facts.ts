import { refuse, ok } from "../result.ts";
import type { Refusal, Result } from "../result.ts";
import { dayNumberOf } from "./local-date.ts";
import type { DayNumber, LocalDate } from "./local-date.ts";
import { MINUTE_MS, parseClockTime } from "./local-time.ts";

/** An opening, ["07:00", "11:30"]: open at the first moment, closed at the last. */
export type OpeningWindow = readonly [from: string, to: string];

/** The openings of each weekday, Monday first, always seven lists; an empty list is a weekly day off. */
export type WeeklyWindows = readonly (readonly OpeningWindow[])[];

export type LaterWindows = { readonly from: LocalDate; readonly windows: WeeklyWindows };

/** What an office's working time is made of: plain data, as stored and as an administrator edits it. */
export type CalendarFacts = {
  readonly windows: WeeklyWindows;
  /** Hours that replace those before them from a day on, oldest first; what lies before keeps its hours. */
  readonly laterWindows?: readonly LaterWindows[];
  /** Holidays and days swapped away. Weekly days off need not be listed. */
  readonly daysOff: readonly LocalDate[];
  /** Make-up days: worked with Monday's windows, even when also listed as off or on a weekly day off. */
  readonly workedDays: readonly LocalDate[];
  /**
   * First day for which the yearly notice is not known: from here the holidays of the Labour Code are assumed on top of
   * `daysOff`. Left out, it is the first of January after the last listed day. Before the first listed year they are
   * assumed too.
   */
  readonly provisionalFrom?: LocalDate;
};

/** The hours of a week that hold on a day. */
export const windowsOn = ({ windows, laterWindows = [] }: CalendarFacts, on: LocalDate): WeeklyWindows =>
  laterWindows.findLast(({ from }) => from <= on)?.windows ?? windows;

const WORKDAY: readonly OpeningWindow[] = [
  ["07:00", "11:30"],
  ["13:30", "17:00"],
];

/** Monday to Friday 07:00–11:30 and 13:30–17:00: 4½ and 3½ hours. */
export const DEFAULT_WINDOWS: WeeklyWindows = [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []];

/** A day's openings as milliseconds since midnight, in order. */
export type DayPattern = {
  readonly openings: readonly { readonly from: number; readonly to: number }[];
  readonly minutes: number;
};

export type CalendarRefusal = Refusal & {
  readonly code: "calendar.bad_windows" | "calendar.never_open" | "calendar.bad_date";
};

export const readPatterns = (windows: WeeklyWindows): Result<readonly DayPattern[], CalendarRefusal> => {
  if (windows.length !== 7) return refuse("calendar.bad_windows", { weekday: 0 });
  const patterns: DayPattern[] = [];
  for (const [place, openings] of windows.entries()) {
    const pattern = readPattern(openings);
    if (!pattern) return refuse("calendar.bad_windows", { weekday: place + 1 });
    patterns.push(pattern);
  }
  return patterns.some((pattern) => pattern.minutes > 0) ? ok(patterns) : refuse("calendar.never_open");
};

/** Undefined unless every opening has two real times and begins after the one before has ended. */
const readPattern = (windows: readonly OpeningWindow[]): DayPattern | undefined => {
  const openings: { from: number; to: number }[] = [];
  let closed = -1;
  let minutes = 0;
  for (const [fromText, toText] of windows) {
    const from = parseClockTime(fromText);
    const to = parseClockTime(toText);
    if (from === undefined || to === undefined || from <= closed || to <= from) return undefined;
    openings.push({ from: from * MINUTE_MS, to: to * MINUTE_MS });
    minutes += to - from;
    closed = to;
  }
  return { openings, minutes };
};

export const readDays = (dates: readonly LocalDate[]): Result<ReadonlySet<DayNumber>, CalendarRefusal> => {
  const days = new Set<DayNumber>();
  for (const date of dates) {
    const day = dayNumberOf(date);
    if (day === undefined) return refuse("calendar.bad_date", { date });
    days.add(day);
  }
  return ok(days);
};
