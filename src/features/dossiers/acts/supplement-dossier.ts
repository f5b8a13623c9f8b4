import { z } from "zod";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { currentTerms, dueOf, restartClock, type Clock, type ClockTerms } from "#core/time/clock";
import { defineAct, dossierKey, type Deciding } from "../acting/define-act.ts";
import { statuses, type DossierState } from "../model/dossier.ts";
import { paperInput } from "../acting/dossier-input.ts";
import { getCase } from "../acting/get-case.ts";
import { answerOwed } from "../time/answer-owed.ts";
import { resumedState } from "../time/resumed-state.ts";
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
  // Where the fee comes first and is still unpaid, its payment is waited for.
  const first = dossier.state.payFirst ? { feeFirst: {} } : {};
  const answer = await answerOwed(acting, { head: dossier.head, since: acting.at, ...first });
  return ok({
    status: statuses.submitted,
    resume: null,
    supplementDueAt: null,
    ...answer,
  });
}

async function timeAgain(deciding: Deciding): Becoming {
  const { acting, dossier } = deciding;
  const { clock, resume, status } = dossier.state;
  const procedureCase = await getCase(acting, dossier.head);
  if (!clock || !resume || !procedureCase) return refuse("dossier.not_now", { status });
  if (procedureCase.supplement.mode === "pause") return goOn(deciding, resume);
  const anew = await termsFor(acting, { head: dossier.head, procedureCase, at: acting.at });
  return anew.ok ? beginAnew(deciding, clock, anew.value) : anew;
}

/** PAUSE: back to the step that asked, which gets its share of the time again. */
function goOn(
  { acting, dossier, calendar, process, now }: Deciding,
  resume: NonNullable<DossierState["resume"]>,
): Result<Partial<DossierState>, Refusal> {
  const resumed = resumedState(dossier.state, { calendar, at: acting.at, reason: "supplement-resume" });
  if (!resumed.ok) return resumed;
  const { acceptedAt } = dossier.state;
  const { dueAt } = resumed.value;
  const step = resume.step ?? process.start;
  return ok({
    ...resumed.value,
    status: resume.status,
    step,
    stepSince: now,
    stepDueAt: stepDueAt(calendar, { process, step, since: acting.at, acceptedAt, dueAt }),
    resume: null,
    supplementDueAt: null,
  });
}

type Reckoned = { readonly terms: ClockTerms; readonly transferCutoff: string | null };

/** RESTART: the full time again, back to the first step (domain 2.4 no. 9). */
function beginAnew(
  { acting, calendar, process, now }: Deciding,
  clock: Clock,
  { terms, transferCutoff }: Reckoned,
): Result<Partial<DossierState>, Refusal> {
  // The promise stays what it was; it is counted the way that holds now.
  const promised = { ...(currentTerms(clock) ?? terms), method: terms.method ?? "hour-based" };
  const running = restartClock(clock, promised, { calendar, at: acting.at, reason: "supplement-restart" });
  if (!running.ok) return running;
  const times = { acceptedAt: now, dueAt: dueOf(running.value)?.toISOString() ?? null };
  return ok({
    ...times,
    status: statuses.accepted,
    step: process.start,
    stepSince: now,
    stepDueAt: stepDueAt(calendar, { process, step: process.start, since: acting.at, ...times, transferCutoff }),
    proposal: null,
    resume: null,
    supplementDueAt: null,
    clock: running.value,
  });
}
