import { findOutcome, findStep, isEnd, type Move } from "#core/process/process";
import type { Deciding } from "./define-act.ts";
import type { DossierState } from "../model/dossier.ts";
import { organisationAt } from "../model/policy.ts";
import { stepDueAt } from "../model/step-time.ts";

/** Where a move leads and what that makes of step and step time. The policy has made sure that the step offers it. */
export function moveStep(
  deciding: Deciding,
  move: Move,
): { to: string; organisation: string | null; becomes: Partial<DossierState> } {
  const { process, step, dossier, calendar, acting, now } = deciding;
  const outcome = step && findOutcome(step, move);
  if (!outcome) throw new Error(`Step ${step?.id} of process ${process.id} offers no ${move}`);
  if (isEnd(outcome.to))
    return { to: outcome.to, organisation: null, becomes: { step: null, stepSince: null, stepDueAt: null } };
  const next = findStep(process, outcome.to);
  if (!next) throw new Error(`Process ${process.id} has no step ${outcome.to}`);
  const { acceptedAt, dueAt } = dossier.state;
  const due = stepDueAt(calendar, { process, step: next.id, since: acting.at, acceptedAt, dueAt });
  return {
    to: next.id,
    organisation: organisationAt(next.place, dossier.head, dossier.state),
    becomes: { step: next.id, stepSince: now, stepDueAt: due },
  };
}
