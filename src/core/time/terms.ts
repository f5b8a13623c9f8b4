import { WORKING_DAY_MINUTES } from "./time-limit.ts";
import type { CountingMethod, TimeLimit } from "./time-limit.ts";

/** A province's promise to need less than the law allows, with the decision that publishes it. */
export type CommittedLimit = { readonly limit: TimeLimit; readonly instrument: string };

/** More time for places that are hard to reach, in the unit of the limit it is added to. */
export type RemoteExtension = { readonly days: number; readonly instrument: string };

/** What counts from a start: the limit, how the deployment counts it, and where the limit comes from. */
export type ClockTerms = {
  readonly limit: TimeLimit;
  readonly method?: CountingMethod;
  /** What the law says, where something else is promised, and why. */
  readonly basis?: {
    readonly statutory: TimeLimit;
    readonly committedBy?: string;
    readonly remote?: RemoteExtension & { readonly unitCode: string };
  };
};

/** What a dossier is promised: the province's shorter time where it has published one, and what a remote place adds. */
export const termsOf = (from: {
  readonly statutory: TimeLimit;
  readonly committed?: CommittedLimit | undefined;
  readonly remote?: (RemoteExtension & { readonly unitCode: string }) | undefined;
  readonly method?: CountingMethod;
}): ClockTerms => {
  const { statutory, committed, method = "hour-based" } = from;
  const shorter = committed && isShorterLimit(committed.limit, statutory) ? committed : undefined;
  const promised = shorter?.limit ?? statutory;
  const extended = from.remote && extendLimit(promised, from.remote.days);
  if (!shorter && !extended) return { limit: promised, method };
  const basis = {
    statutory,
    ...(shorter ? { committedBy: shorter.instrument } : {}),
    ...(extended && from.remote ? { remote: from.remote } : {}),
  };
  return { limit: extended ?? promised, method, basis };
};

/** A limit and so many days more, in its own unit; undefined where days cannot be added: months, the same day, none. */
export const extendLimit = (limit: TimeLimit, days: number): TimeLimit | undefined => {
  if (!Number.isInteger(days) || days < 1) return undefined;
  if (limit.unit === "working-hour")
    return { amount: limit.amount + (days * WORKING_DAY_MINUTES) / 60, unit: limit.unit };
  if (limit.unit === "working-day" || limit.unit === "calendar-day")
    return { amount: limit.amount + days, unit: limit.unit };
  return undefined;
};

/**
 * Whether a limit is over before another, wherever both start: only what can be told without a calendar counts as
 * shorter. A limit is shorter than none.
 */
export const isShorterLimit = (one: TimeLimit, other: TimeLimit): boolean => {
  if (one.unit === "none" || other.unit === "same-day") return false;
  if (other.unit === "none") return true;
  if (one.unit === "same-day") return other.unit !== "working-hour" && other.amount >= 2;
  if (one.unit === other.unit) return one.amount < other.amount;
  const hours = { one: workingHours(one), other: workingHours(other) };
  if (hours.one !== undefined && hours.other !== undefined) return hours.one < hours.other;
  // A month has 28 days at least.
  return one.unit === "calendar-day" && other.unit === "month" && one.amount < other.amount * 28;
};

const workingHours = (limit: Extract<TimeLimit, { readonly amount: number }>): number | undefined => {
  if (limit.unit === "working-hour") return limit.amount;
  return limit.unit === "working-day" ? (limit.amount * WORKING_DAY_MINUTES) / 60 : undefined;
};
