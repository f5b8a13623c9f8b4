import { dayNumberOf, DAY_MS } from "#core/time/local-date";
import { epochOf, localDateOf } from "#core/time/local-time";

/** The day of an instant in Viet Nam, from midnight to midnight. */
export function dayAround(at: Date): { readonly from: Date; readonly to: Date } {
  const from = epochOf(dayNumberOf(localDateOf(at)) ?? 0, 0);
  return { from: new Date(from), to: new Date(from + DAY_MS) };
}
