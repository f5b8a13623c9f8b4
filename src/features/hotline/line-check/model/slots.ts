import { localDateOf, MINUTE_MS, instantOn } from "#core/time/local-time";

/** A test call that was due longer ago than this is left out: the morning's test says nothing in the evening. */
export const slotLastsMs = 60 * MINUTE_MS;

/** A number from 0 to 59 that a line always has: its minute within the hour of testing. */
const minuteOf = (line: string): number => [...line].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 60, 7);

/**
 * The test call of a line that is due now: planned within the last hour, at the line's own minute after one of the times of
 * the day (`HH:MM`, time of Viet Nam). Undefined when none is.
 */
export function slotFor(line: string, times: readonly string[], at: Date): Date | undefined {
  const days = [at, new Date(at.getTime() - slotLastsMs)].map(localDateOf);
  const slots = [...new Set(days)].flatMap((day) =>
    times.flatMap((time) => {
      const begins = instantOn(day, time);
      return begins ? [new Date(begins.getTime() + minuteOf(line) * MINUTE_MS)] : [];
    }),
  );
  return slots
    .filter((slot) => slot <= at && at.getTime() - slot.getTime() < slotLastsMs)
    .toSorted((one, other) => other.getTime() - one.getTime())[0];
}
