import { ok, refuse } from "../result.ts";
import type { Refusal, Result } from "../result.ts";
import { dueAt } from "./deadline.ts";
import { formatInstant, localDateOf, parseInstant } from "./local-time.ts";
import { moveByPause } from "./move-by-pause.ts";
import type { ClockTerms } from "./terms.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

export type { ClockTerms } from "./terms.ts";

/** A stretch in which the time ran or stood still; without `to` it is the present one. */
export type ClockSegment = {
  readonly kind: "running" | "paused";
  readonly from: string;
  readonly to?: string;
  readonly reason: string;
  /** In free words: which agency is waited for, what for. */
  readonly note?: string;
  /** What began to count here: at acceptance and at a restart. Dossiers of before the terms were kept lack them. */
  readonly terms?: ClockTerms;
};

/** A due date as it was promised, from when on and why; null where no limit is set. */
export type PromisedDue = {
  readonly at: string;
  readonly dueAt: string | null;
  readonly reason: string;
  /** In free words: the decision that moved it, the cause of a delay. */
  readonly note?: string;
};

/** A dossier's clock, plain data for a column of JSON; instants are ISO text at +07:00. Nothing is ever taken out. */
export type Clock = {
  readonly state: "none" | "running" | "paused" | "stopped";
  readonly segments: readonly ClockSegment[];
  readonly dueHistory: readonly PromisedDue[];
};

/** How a dossier ended against its due date (trước hạn, đúng hạn, quá hạn). */
export type Timeliness = "early" | "on-time" | "late";

export type ClockRefusal = Refusal & {
  readonly code: "clock.not_running" | "clock.not_paused" | "clock.not_started" | "clock.no_due_date";
};

/** A change of the clock: when, why, and by which office's working time. */
export type ClockChange = {
  readonly calendar: WorkingCalendar;
  readonly at: Date;
  readonly reason: string;
  readonly note?: string;
};

/** The clock of a dossier that is submitted and not yet accepted. */
export const NO_CLOCK: Clock = { state: "none", segments: [], dueHistory: [] };

/** The promise that holds now; undefined when none is made. */
export const dueOf = (clock: Clock): Date | undefined => instantOf(clock.dueHistory.at(-1)?.dueAt);

/** Starts with the acceptance of the complete dossier: from there the time counts (Decree 118/2025 art. 17). */
export const startClock = (terms: ClockTerms, { calendar, at, reason }: ClockChange): Result<Clock, ClockRefusal> => {
  const due = promise(terms, calendar, at);
  return due.ok ? ok(running(NO_CLOCK, { at, reason, terms, due: due.value })) : due;
};

/** Stops the time while the citizen or another authority has the move. The promise stands until it runs again. */
export const pauseClock = (
  clock: Clock,
  { at, reason, note }: Omit<ClockChange, "calendar">,
): Result<Clock, ClockRefusal> => {
  if (clock.state !== "running") return refuse("clock.not_running");
  const from = notBefore(clock, at);
  const pause = { kind: "paused", from: formatInstant(from), reason, ...(note ? { note } : {}) } as const;
  const segments = [...closed(clock, from), pause];
  return ok({ ...clock, state: "paused", segments });
};

/**
 * PAUSE: the time goes on where it stood, so the due date moves by the working time the pause took (by its working days
 * where the deployment counts days). A dossier that was late before the pause stays late by as much. It never moves to
 * an earlier moment.
 */
export const resumeClock = (clock: Clock, { calendar, at, reason }: ClockChange): Result<Clock, ClockRefusal> => {
  const pause = clock.segments.at(-1);
  const from = instantOf(pause?.from);
  if (clock.state !== "paused" || !from) return refuse("clock.not_paused");
  const resumedAt = notBefore(clock, at);
  const before = dueOf(clock);
  if (!before) return ok(running(clock, { at: resumedAt, reason, due: undefined }));
  const due = moveByPause(calendar, before, { from, to: resumedAt, terms: currentTerms(clock) });
  return due ? ok(running(clock, { at: resumedAt, reason, due })) : refuse("clock.no_due_date");
};

/** RESTART: the supplement is in, and the whole limit counts again from this moment. */
export const restartClock = (
  clock: Clock,
  terms: ClockTerms,
  { calendar, at, reason }: ClockChange,
): Result<Clock, ClockRefusal> => {
  if (clock.state !== "paused") return refuse("clock.not_paused");
  const restartedAt = notBefore(clock, at);
  const due = promise(terms, calendar, restartedAt);
  return due.ok ? ok(running(clock, { at: restartedAt, reason, terms, due: due.value })) : due;
};

/** A new promise while the time runs on, as the letter of apology gives it (Form 04). How often is the caller's rule. */
export const promiseAnew = (
  clock: Clock,
  promised: { readonly at: Date; readonly dueAt: Date; readonly reason: string; readonly note?: string },
): Result<Clock, ClockRefusal> => {
  if (clock.state !== "running") return refuse("clock.not_running");
  const { reason, note } = promised;
  const at = formatInstant(notBefore(clock, promised.at));
  const anew = { at, dueAt: formatInstant(promised.dueAt), reason, ...(note ? { note } : {}) };
  return ok({ ...clock, dueHistory: [...clock.dueHistory, anew] });
};

/**
 * Ends the clock and judges it: late after the due moment, on time on the due day, early on a day before. While paused
 * the time stood still, so the start of the pause is what is judged. No timeliness where no limit was set.
 */
export const stopClock = (
  clock: Clock,
  at: Date,
): Result<{ readonly clock: Clock; readonly timeliness?: Timeliness }, ClockRefusal> => {
  const present = clock.segments.at(-1);
  if (!present || clock.state === "none" || clock.state === "stopped") return refuse("clock.not_started");
  const stoppedAt = notBefore(clock, at);
  const judgedAt = present.kind === "paused" ? (instantOf(present.from) ?? stoppedAt) : stoppedAt;
  const due = dueOf(clock);
  const stopped: Clock = { ...clock, state: "stopped", segments: closed(clock, stoppedAt) };
  return ok(due ? { clock: stopped, timeliness: judge(due, judgedAt) } : { clock: stopped });
};

/** Which side of its due date a finished dossier lies on. */
export const judge = (due: Date, finishedAt: Date): Timeliness => {
  if (finishedAt > due) return "late";
  return localDateOf(finishedAt) === localDateOf(due) ? "on-time" : "early";
};

/** What counts at present: the terms of the latest start. */
export const currentTerms = (clock: Clock): ClockTerms | undefined =>
  clock.segments.findLast((segment) => segment.terms)?.terms;

/** The due moment that a start makes; undefined where the limit sets none. */
export const promise = (
  { limit, method = "hour-based" }: ClockTerms,
  calendar: WorkingCalendar,
  at: Date,
): Result<Date | undefined, ClockRefusal> => {
  const due = dueAt(calendar, limit, { from: at, method });
  return due || limit.unit === "none" ? ok(due) : refuse("clock.no_due_date");
};

type Started = {
  readonly at: Date;
  readonly reason: string;
  readonly due: Date | undefined;
  readonly terms?: ClockTerms;
};

const running = (clock: Clock, { at, reason, due, terms }: Started): Clock => ({
  state: "running",
  segments: [...closed(clock, at), { kind: "running", from: formatInstant(at), reason, ...(terms ? { terms } : {}) }],
  dueHistory: [...clock.dueHistory, { at: formatInstant(at), dueAt: due ? formatInstant(due) : null, reason }],
});

const closed = (clock: Clock, at: Date): readonly ClockSegment[] =>
  clock.segments.map((segment) => (segment.to === undefined ? { ...segment, to: formatInstant(at) } : segment));

/** Two machines' clocks may disagree by seconds; a change dated before the last one counts as made with it. */
const notBefore = (clock: Clock, at: Date): Date => {
  const last = instantOf(clock.segments.at(-1)?.from);
  return last && last > at ? last : at;
};

const instantOf = (text: string | null | undefined): Date | undefined =>
  text === null || text === undefined ? undefined : parseInstant(text);
