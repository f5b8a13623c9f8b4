import { WORKING_DAY_MINUTES } from "./time-limit.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { workingMinutesBetween } from "./working-time.ts";

export type TimeLeft = {
  /** Whole working minutes until the due moment; negative, -1 at least, once it has passed. */
  readonly workingMinutes: number;
  readonly state: "in-time" | "due-soon" | "late";
};

/** How a dossier stands now: due soon (sắp đến hạn) with less than one working day left. */
export const timeLeft = (calendar: WorkingCalendar, dueAt: Date, now: Date): TimeLeft => {
  const exact = workingMinutesBetween(calendar, now, dueAt) ?? 0;
  // Past closing no working time passes, yet a dossier that was due at closing is late.
  if (now > dueAt) return { workingMinutes: Math.min(-1, Math.floor(exact)), state: "late" };
  const workingMinutes = Math.floor(exact);
  return { workingMinutes, state: workingMinutes < WORKING_DAY_MINUTES ? "due-soon" : "in-time" };
};
