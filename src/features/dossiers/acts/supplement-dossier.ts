import { z } from "zod";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { dueOf, restartClock, resumeClock } from "#core/time/clock";
import { acceptanceDueAt } from "#core/time/deadline";
import { defineAct, dossierKey, type Deciding } from "../acting/define-act.ts";
import { statuses, type DossierState } from "../model/dossier.ts";
import { paperInput } from "../acting/dossier-input.ts";
import { getCase } from "../acting/get-case.ts";
import { stepDueAt } from "../model/step-time.ts";
import { calendarFor } from "#features/units";

/** The missing papers are here: the time goes on where it stood, or begins anew, as the procedure says. */
export const supplementDossier = defineAct({
  verb: "supplement",
  summary: "Adds the papers that were asked for; the clock resumes or restarts as the procedure says.",
  input: dossierKey.extend({
    papers: z.array(paperInput).max(40).default([]),
    note: z.string().trim().max(2000).default(""),
  }),
  decide: async (deciding, { papers, note }) => {
    const becomes = deciding.dossier.state.clock === null ? await answerAgain(deciding) : await timeAgain(deciding);
    return becomes.ok ? ok({ facts: { papers, note }, becomes: becomes.value }) : becomes;
  },
});

type Becoming = Promise<Result<Partial<DossierState>, Refusal>>;

// Never accepted: the officer owes an answer again, within 8 working hours of the supplement.
async function answerAgain({ acting, dossier }: Deciding): Becoming {
  const calendar = await calendarFor(acting, dossier.head.receivedByOrganisation);
  const due = acceptanceDueAt(calendar, acting.at);
  return ok({
    status: statuses.submitted,
    resume: null,
    supplementDueAt: null,
    acceptanceDueAt: due?.toISOString() ?? null,
  });
}

async function timeAgain({ acting, dossier, calendar, process, now }: Deciding): Becoming {
  const { clock, resume, acceptedAt } = dossier.state;
  const procedureCase = await getCase(acting, dossier.head);
  if (!clock || !resume || !procedureCase) return refuse("dossier.not_now", { status: dossier.state.status });
  const restart = procedureCase.supplement.mode === "restart";
  const change = { calendar, at: acting.at, reason: restart ? "supplement-restart" : "supplement-resume" };
  const running = restart ? restartClock(clock, { limit: procedureCase.limit }, change) : resumeClock(clock, change);
  if (!running.ok) return running;
  const dueAt = dueOf(running.value)?.toISOString() ?? null;
  // RESTART goes back to the first step with the full time (domain 2.4 no. 9).
  const step = restart ? process.start : (resume.step ?? process.start);
  const since = restart ? now : acceptedAt;
  return ok({
    status: restart ? statuses.accepted : resume.status,
    step,
    stepSince: now,
    stepDueAt: stepDueAt(calendar, { process, step, since: acting.at, acceptedAt: since, dueAt }),
    ...(restart ? { acceptedAt: now, proposal: null } : {}),
    resume: null,
    supplementDueAt: null,
    clock: running.value,
    dueAt,
  });
}
