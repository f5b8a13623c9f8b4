/** How long the administration may take, as a procedure states it. Plain data: it travels in JSON and in the database. */
export type TimeLimit =
  | { readonly amount: number; readonly unit: "working-hour" | "working-day" | "calendar-day" | "month" }
  /** Result the same day when received by `cutoff` ("HH:MM"), else by the end of the next working day. */
  | { readonly unit: "same-day"; readonly cutoff: string }
  /** No due date: the result is given on the spot, or the limit is not set. */
  | { readonly unit: "none" };

/**
 * How a deployment counts.
 * `hour-based`: a working day is 8 working hours, counted from the minute of reception; the receipt names the hour.
 * `day-based`: the day of reception is not counted and the last day counts to its closing (Civil Code 2015 art. 147–148).
 */
export type CountingMethod = "hour-based" | "day-based";

/** One working day is 8 working hours, whatever the opening hours of the office (Labour Code 2019 art. 105). */
export const WORKING_DAY_MINUTES = 480;
