import { dayNumberOf } from "#core/time/local-date";
import { instantOn, localDateOf } from "#core/time/local-time";
import { dueAt } from "#core/time/deadline";
import type { WorkingCalendar } from "#core/time/working-calendar";
import type { ExtensionRule } from "./extension-rule.ts";

const oneYearDays = 366;

/** The due moment a letter of apology proposes: so many working days beyond the old one, or beyond now when late. */
export function proposeDue(
  calendar: WorkingCalendar,
  rule: Pick<ExtensionRule, "workingDays">,
  { due, now }: { readonly due: Date; readonly now: Date },
): Date | undefined {
  const from = due > now ? due : now;
  return dueAt(calendar, { amount: rule.workingDays, unit: "working-day" }, { from, method: "day-based" });
}

/**
 * The end of work on the day that was chosen: a promise of a day is kept until its last hour. Undefined when the office
 * does not work that day, or it lies behind the old due moment or now, or more than a year ahead.
 */
export function dueOnDay(
  calendar: WorkingCalendar,
  day: string,
  { due, now }: { readonly due: Date; readonly now: Date },
): Date | undefined {
  const midnight = instantOn(day, "00:00");
  const ahead = (dayNumberOf(day) ?? Infinity) - (dayNumberOf(localDateOf(now)) ?? 0);
  if (!midnight || ahead > oneYearDays) return undefined;
  const chosen = dueAt(calendar, { amount: 0, unit: "working-day" }, { from: midnight, method: "day-based" });
  if (!chosen || localDateOf(chosen) !== day) return undefined;
  return chosen > due && chosen > now ? chosen : undefined;
}
