import { findStep, type Process } from "#core/process/process";
import { addWorkingMinutes, workingMinutesBetween } from "#core/time/working-time";
import type { WorkingCalendar } from "#core/time/working-calendar";

/** When a step should be done: its share of the working time between acceptance and due moment, from its begin. */
export function stepDueAt(
  calendar: WorkingCalendar,
  at: {
    readonly process: Process;
    readonly step: string;
    readonly since: Date;
    readonly acceptedAt: string | null;
    readonly dueAt: string | null;
  },
): string | null {
  const step = findStep(at.process, at.step);
  if (!step || step.share === 0 || at.acceptedAt === null || at.dueAt === null) return null;
  const whole = workingMinutesBetween(calendar, new Date(at.acceptedAt), new Date(at.dueAt));
  if (whole === undefined) return null;
  const due = addWorkingMinutes(calendar, at.since, Math.max(1, Math.round((whole * step.share) / 1000)));
  return due?.toISOString() ?? null;
}
