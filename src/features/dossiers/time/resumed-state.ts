import { ok, refuse, type Refusal, type Result } from "#core/result";
import { currentTerms, dueOf, resumeClock, type Clock } from "#core/time/clock";
import { parseInstant } from "#core/time/local-time";
import { moveByPause } from "#core/time/move-by-pause";
import type { WorkingCalendar } from "#core/time/working-calendar";
import type { DossierState } from "../model/dossier.ts";

type Resumed = Pick<DossierState, "clock" | "dueAt" | "stepDueAt">;

/** The time goes on where it stood: the promise, and the time of the step that waited, move by what the pause took. */
export function resumedState(
  state: DossierState,
  { calendar, at, reason }: { readonly calendar: WorkingCalendar; readonly at: Date; readonly reason: string },
): Result<Resumed, Refusal> {
  const { clock } = state;
  if (!clock) return refuse("clock.not_paused");
  const running = resumeClock(clock, { calendar, at, reason });
  if (!running.ok) return running;
  return ok({
    clock: running.value,
    dueAt: dueOf(running.value)?.toISOString() ?? null,
    stepDueAt: movedStep(state.stepDueAt, { clock, calendar, at }),
  });
}

function movedStep(
  stepDueAt: string | null,
  { clock, calendar, at }: { readonly clock: Clock; readonly calendar: WorkingCalendar; readonly at: Date },
): string | null {
  const from = parseInstant(clock.segments.at(-1)?.from ?? "");
  if (stepDueAt === null || !from) return stepDueAt;
  const pause = { from, to: at > from ? at : from, terms: currentTerms(clock) };
  return moveByPause(calendar, new Date(stepDueAt), pause)?.toISOString() ?? null;
}
