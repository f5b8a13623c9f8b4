import { dayNumberOf } from "#core/time/local-date";
import { epochOf, MINUTE_MS, parseClockTime } from "#core/time/local-time";
import type { Line } from "../../line.ts";
import type { Span } from "./span.ts";

/** Who answers a line from an instant to another. Rank 1 is called first, rank 2 when the first does not answer. */
export type Shift = Line & {
  readonly id: string;
  readonly accountId: string;
  readonly rank: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The pattern that drew it; absent where somebody entered it. */
  readonly patternId?: string;
  /** Whose shift it was before a swap or a stand-in, and why it changed. */
  readonly insteadOf?: string;
  readonly because?: string;
};

export const ranks = [1, 2] as const;

export const spanOf = ({ startsAt, endsAt }: Pick<Shift, "startsAt" | "endsAt">): Span => ({
  from: startsAt,
  to: endsAt,
});

/** A shift on a day between two clock times of Viet Nam; one that does not end after it begins ends the next day. */
export function spanOn(day: string, from: string, to: string): Span | undefined {
  const [number, first, last] = [dayNumberOf(day), parseClockTime(from), parseClockTime(to)];
  if (number === undefined || first === undefined || last === undefined || first === 1440) return undefined;
  const end = last > first ? last : last + 1440;
  return { from: new Date(epochOf(number, first * MINUTE_MS)), to: new Date(epochOf(number, end * MINUTE_MS)) };
}

/** Nobody answers two telephones in two places; two lines of one office ring on one desk. */
export const isClash = (one: Line, other: Line): boolean =>
  one.organisationId !== other.organisationId || one.purpose === other.purpose;
