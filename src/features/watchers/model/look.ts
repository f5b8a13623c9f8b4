import type { Process } from "#core/process/process";
import type { WorkingCalendar } from "#core/time/working-calendar";
import type { Dossier } from "#features/dossiers";
import { levels, type Ladder, type Ladders, type Level, type WatchName } from "./ladder.ts";
import { rungAt } from "./rung-at.ts";
import { watchesOf, type Place, type Watch } from "./watches.ts";

/** What the world around a dossier says: nothing of it is read while looking. */
export type Around = {
  readonly at: Date;
  readonly ladders: Ladders;
  readonly calendarOf: (organisationId: string) => WorkingCalendar;
  /** Whether anybody holds the post now. */
  readonly isStaffed: (place: Place) => boolean;
  /** Nobody is written to before this moment: reminders to applicants wait for it. */
  readonly quietUntil?: Date;
};

/** A reminder that stands: to this post, for this reason. */
export type Standing = {
  readonly watch: WatchName;
  readonly occasion: string;
  readonly level: Level;
  readonly place: Place;
  readonly anchorAt: Date;
};
/** A reminder to the applicant; told once. */
export type ApplicantReminder = { readonly watch: WatchName; readonly occasion: string; readonly anchorAt: Date };

export type Looked = {
  readonly standing: readonly Standing[];
  readonly reminders: readonly ApplicantReminder[];
  /** When to look again; undefined when nothing can come of this dossier until somebody acts on it. */
  readonly nextAt: Date | undefined;
};

/** At least this often, so that a changed calendar or a new colleague is noticed. */
export const longestRestMs = 7 * 24 * 3_600_000;

/** Looks at one dossier: who is reminded of what now, and when to look again. Pure; the same look gives the same answer. */
export const look = (subject: { readonly dossier: Dossier; readonly process: Process }, around: Around): Looked =>
  lookAtWatches(watchesOf(subject), around);

/** The same for any reasons to remind somebody: of a dossier, of a case. */
export function lookAtWatches(watches: readonly Watch[], around: Around): Looked {
  const seen = watches.map((watch) => lookAt(watch, around));
  const moments = seen.flatMap(({ moments }) => moments.filter((each) => each > around.at));
  const next = moments.length === 0 ? undefined : Math.min(...moments.map(Number));
  return {
    standing: seen.flatMap(({ standing }) => standing),
    reminders: seen.flatMap(({ reminders }) => reminders),
    nextAt: seen.length === 0 ? undefined : new Date(Math.min(next ?? Infinity, around.at.getTime() + longestRestMs)),
  };
}

type Seen = {
  readonly standing: readonly Standing[];
  readonly reminders: readonly ApplicantReminder[];
  readonly moments: readonly Date[];
};

function lookAt(watch: Watch, around: Around): Seen {
  const { at, ladders } = around;
  const { name, occasion, anchorAt, endsAt } = watch;
  if (endsAt && at >= endsAt) return { standing: [], reminders: [], moments: [] };
  const ladder = ladders[name];
  const calendar = around.calendarOf(watch.places.desk?.organisationId ?? "");
  const rungs = climb(watch, ladder, around.isStaffed).flatMap(({ level, place, minutes }) => {
    const reachedAt = rungAt(calendar, anchorAt, minutes);
    return reachedAt ? [{ level, place, reachedAt }] : [];
  });
  const remindAt = ladder.applicant === null ? undefined : rungAt(calendar, anchorAt, ladder.applicant);
  // A reminder that the term is about to end says nothing once it has ended.
  const tooLate = (ladder.applicant ?? 0) < 0 && at >= anchorAt;
  const isDue = remindAt !== undefined && remindAt <= at && !tooLate;
  const { quietUntil } = around;
  return {
    standing: rungs
      .filter(({ reachedAt }) => reachedAt <= at)
      .map(({ level, place }) => ({ watch: name, occasion, level, place, anchorAt })),
    reminders: isDue && !quietUntil ? [{ watch: name, occasion, anchorAt }] : [],
    moments: [...rungs.map(({ reachedAt }) => reachedAt), remindAt, endsAt, isDue ? quietUntil : undefined].filter(
      (moment) => moment !== undefined,
    ),
  };
}

type Reached = { readonly level: Level; readonly place: Place; readonly minutes: number };

/**
 * The rungs from the desk upwards. Where nobody holds the post, the next one up is told in its stead, no later than the
 * empty rung would have been; two rungs that lead to the same post are one, the earlier.
 */
function climb(watch: Watch, ladder: Ladder, isStaffed: Around["isStaffed"]): readonly Reached[] {
  const reached: Reached[] = [];
  let passedOn = Infinity;
  for (const level of levels) {
    const [place, own] = [watch.places[level], ladder[level]];
    if (!place || (own === null && passedOn === Infinity)) continue;
    const minutes = Math.min(own ?? Infinity, passedOn);
    if (!isStaffed(place)) {
      passedOn = minutes;
      continue;
    }
    passedOn = Infinity;
    if (!reached.some((each) => samePlace(each.place, place))) reached.push({ level, place, minutes });
  }
  return reached;
}

const samePlace = (one: Place, other: Place): boolean =>
  one.organisationId === other.organisationId && one.role === other.role;
