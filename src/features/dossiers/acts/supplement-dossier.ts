import { z } from "zod";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { currentTerms, dueOf, restartClock, resumeClock } from "#core/time/clock";
import { defineAct, dossierKey, type Deciding } from "../acting/define-act.ts";
import { statuses, type DossierState } from "../model/dossier.ts";
import { paperInput } from "../acting/dossier-input.ts";
import { getCase } from "../acting/get-case.ts";
import { answerOwed } from "../time/answer-owed.ts";
import { termsFor } from "../time/terms-for.ts";
import { stepDueAt } from "../model/step-time.ts";

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
  const answer = await answerOwed(acting, { head: dossier.head, since: acting.at });
  return ok({
    status: statuses.submitted,
    resume: null,
    supplementDueAt: null,
    ...answer,
  });
}

async function timeAgain({ acting, dossier, calendar, process, now }: Deciding): Becoming {
  const { clock, resume, acceptedAt } = dossier.state;
  const procedureCase = await getCase(acting, dossier.head);
  if (!clock || !resume || !procedureCase) return refuse("dossier.not_now", { status: dossier.state.status });
  const restart = procedureCase.supplement.mode === "restart";
  const change = { calendar, at: acting.at, reason: restart ? "supplement-restart" : "supplement-resume" };
  const anew = await termsFor(acting, { head: dossier.head, procedureCase, at: acting.at });
  if (!anew.ok) return anew;
  // The promise stays what it was; it is counted the way that holds now.
  const terms = { ...(currentTerms(clock) ?? anew.value.terms), method: anew.value.terms.method ?? "hour-based" };
  const running = restart ? restartClock(clock, terms, change) : resumeClock(clock, change);
  if (!running.ok) return running;
  const dueAt = dueOf(running.value)?.toISOString() ?? null;
  // RESTART goes back to the first step with the full time (domain 2.4 no. 9).
  const step = restart ? process.start : (resume.step ?? process.start);
  const since = restart ? now : acceptedAt;
  return ok({
    status: restart ? statuses.accepted : resume.status,
    step,
    stepSince: now,
    stepDueAt: stepDueAt(calendar, {
      process,
      step,
      since: acting.at,
      acceptedAt: since,
      dueAt,
      transferCutoff: restart ? anew.value.transferCutoff : null,
    }),
    ...(restart ? { acceptedAt: now, proposal: null } : {}),
    resume: null,
    supplementDueAt: null,
    clock: running.value,
    dueAt,
  });
}
