import { findOutcome, findStep, type Process, type Step } from "#core/process/process";
import { transferDueAt } from "#core/time/deadline";
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
    /** Given where the step begins with the reception: received later in the day, it is passed on the next. */
    readonly transferCutoff?: string | null;
  },
): string | null {
  const step = findStep(at.process, at.step);
  if (!step || step.share === 0 || at.acceptedAt === null || at.dueAt === null) return null;
  const whole = workingMinutesBetween(calendar, new Date(at.acceptedAt), new Date(at.dueAt));
  if (whole === undefined) return null;
  const due = addWorkingMinutes(calendar, at.since, Math.max(1, Math.round((whole * step.share) / 1000)));
  const passOn = at.transferCutoff && passesOn(step) ? transferDueAt(calendar, at.since, at.transferCutoff) : undefined;
  return (passOn && due && passOn < due ? passOn : due)?.toISOString() ?? null;
}

/** The centre only takes in and passes on: what it decides itself is no transfer. */
const passesOn = (step: Step): boolean => step.id === "intake" && findOutcome(step, "forward") !== undefined;
